package org.convene.gateway.token.web;

import java.util.Map;
import org.convene.web.problem.Refused;

/** The token that a program showed does not reach so far; the answer names the scope that would. */
final class ScopeMissing extends Refused {

    private static final long serialVersionUID = 1L;

    private final String scope;

    ScopeMissing(String scope) {
        super("scope-missing", scope);
        this.scope = scope;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("scope", scope);
    }
}
