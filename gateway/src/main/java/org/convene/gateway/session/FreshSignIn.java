package org.convene.gateway.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on a method of a controller of the gateway: only who signed in within the last 15 minutes gets there, so that a
 * browser left open changes no way in and erases nothing.
 *
 * <p>Whoever signed in longer ago is led by a 303 to {@code /sign-in?again&continue=…}, which says why, takes her link,
 * code or passkey, and leads back: after a GET to the very address, after anything else to {@link #page()}, since what
 * was posted is not posted a second time. Put it on the page with the form too, so that nobody fills it in in vain.
 * Under {@code /api/} the answer is 403 {@code fresh-sign-in-needed}; a program with an access
 * token never signed in itself, so it is never fresh.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSignIn {

    /** The path of the page that leads to this action. */
    String page() default "/account";
}
