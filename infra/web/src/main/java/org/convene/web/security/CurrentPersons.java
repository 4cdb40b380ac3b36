package org.convene.web.security;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds the person of the current request, for controllers and for the layout. */
public class CurrentPersons implements HandlerMethodArgumentResolver {

    /** Returns who is signed in; empty for anybody else. The gateway, which keeps sessions, overrides this. */
    public Optional<Person> current() {
        return token().map(PersonTokens::person);
    }

    /** Returns the language that the person chose for her account. */
    public Optional<Locale> language() {
        return token().map(token -> token.getClaimAsString(PersonTokens.LOCALE)).map(Locale::forLanguageTag);
    }

    /** Returns the zone that the person chose for her account. */
    public Optional<ZoneId> zone() {
        return token().map(token -> token.getClaimAsString(PersonTokens.ZONE)).flatMap(CurrentPersons::parse);
    }

    @Override
    public final boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(CurrentPerson.class) && parameter.getParameterType() == Person.class;
    }

    @Override
    public final @Nullable Person resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<Person> person = current();
        if (person.isEmpty() && !parameter.isOptional()) {
            throw new InsufficientAuthenticationException("nobody is signed in");
        }
        return person.orElse(null);
    }

    private static Optional<Jwt> token() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.of(token)
                : Optional.empty();
    }

    private static Optional<ZoneId> parse(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
