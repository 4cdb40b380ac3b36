package org.convene.event.terms.web;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.terms.Terms;
import org.convene.web.problem.Invalid;

/** Collects what is wrong with the terms of an API call. */
final class ApiComplaints implements TermsForm.Complaints {

    private final String prefix;
    private final List<Invalid.Field> fields = new ArrayList<>();

    ApiComplaints(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void about(String field, String messageKey, Object... arguments) {
        fields.add(new Invalid.Field(prefix + field, messageKey, List.of(arguments)));
    }

    Terms read(TermsForm form) {
        return form.toTerms(this).orElseThrow(() -> new Invalid(fields));
    }
}
