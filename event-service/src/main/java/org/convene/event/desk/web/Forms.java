package org.convene.event.desk.web;

import java.util.Optional;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Refusal;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm;
import org.springframework.validation.BindingResult;

/** Puts what is wrong beside the fields, or above them where it is about all of them. */
final class Forms {

    private Forms() {}

    static Optional<Terms> terms(TermsForm form, BindingResult result) {
        return result.hasErrors()
                ? Optional.empty()
                : form.toTerms((field, key, arguments) -> result.rejectValue(field, key, arguments, null));
    }

    static void refuse(BindingResult result, Decision.Refused refused) {
        Object[] signers = {String.join(", ", refused.signers())};
        result.reject("problem." + refused.why().wireName() + ".text", signers, null);
    }

    static void refuse(BindingResult result, Refusal why) {
        result.reject("problem." + why.wireName() + ".text");
    }
}
