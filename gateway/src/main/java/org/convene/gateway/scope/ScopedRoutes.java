package org.convene.gateway.scope;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every call of the API and the scope that it takes. What is not listed does not exist for an access token, so a new
 * endpoint begins closed; a test holds the list against the controllers of all services.
 */
public final class ScopedRoutes {

    private static final List<ScopedRoute> ALL = Stream.of(
                    of(
                            null,
                            "POST sign-ins",
                            "POST sign-ins/*/confirmation",
                            "GET memberships/*",
                            "GET co-organizing/*",
                            "POST co-organizing/*/refusal",
                            "GET ballots/*",
                            "PUT ballots/*",
                            "GET speaking/*",
                            "POST speaking/*/acceptance",
                            "POST speaking/*/refusal",
                            "PUT speaking/*/profile",
                            "GET speaking/*/files",
                            "POST speaking/*/files",
                            "DELETE speaking/*/files/*",
                            "GET invitations/*",
                            "POST invitations/*/refusal",
                            "POST invitations/*/registration",
                            "POST workshops/*/registrations",
                            "POST registrations/links",
                            "POST registrations/requests/*/confirmation",
                            "GET registrations/*",
                            "PATCH registrations/*",
                            "POST registrations/*/cancellation",
                            "POST registrations/*/renewal",
                            "POST join/*",
                            "GET preferences/*",
                            "PUT preferences/*"),
                    of(
                            Scope.ACCOUNT_READ,
                            "GET account",
                            "GET account/sessions",
                            "GET account/address",
                            "GET operators",
                            "GET access-tokens",
                            "GET access-tokens/*"),
                    of(
                            Scope.ACCOUNT_WRITE,
                            "PATCH account",
                            "DELETE account/sessions",
                            "DELETE account/sessions/*",
                            "POST account/address",
                            "POST account/address/confirmation",
                            "DELETE account/address/change",
                            "POST account/merging",
                            "POST account/merging/confirmation",
                            "POST account/erasure",
                            "POST account/erasure/confirmation",
                            "POST operators",
                            "DELETE operators/*",
                            "POST access-tokens",
                            "DELETE access-tokens/*"),
                    of(
                            Scope.FOUNDATIONS_READ,
                            "GET foundations",
                            "GET foundations/*",
                            "GET foundations/*/members",
                            "GET foundations/*/members/*",
                            "GET foundations/*/membership-invitations",
                            "GET foundations/*/deputies",
                            "GET foundations/*/logo",
                            "GET foundations/*/approval",
                            "GET approvals"),
                    of(
                            Scope.FOUNDATIONS_WRITE,
                            "POST foundations",
                            "PUT foundations/*",
                            "PUT foundations/*/logo",
                            "DELETE foundations/*/logo",
                            "POST foundations/*/approval",
                            "POST foundations/*/approval/refusal",
                            "POST foundations/*/approval/request",
                            "POST foundations/*/members",
                            "PATCH foundations/*/members/*",
                            "DELETE foundations/*/members/*",
                            "PUT foundations/*/members/*/signing",
                            "DELETE foundations/*/members/*/signing",
                            "POST foundations/*/deputies",
                            "DELETE foundations/*/deputies/*",
                            "DELETE foundations/*/memberships/*",
                            "POST memberships/*/acceptance"),
                    of(
                            Scope.WORKSHOPS_READ,
                            "GET workshops",
                            "GET workshops/*",
                            "GET workshops/*/terms",
                            "GET workshops/*/details",
                            "GET workshops/*/files",
                            "GET workshops/*/texts",
                            "GET workshops/*/texts/*",
                            "GET workshops/*/co-organizers",
                            "GET workshops/*/co-organizers/*",
                            "GET workshops/*/revisions",
                            "GET workshops/*/revisions/*",
                            "GET workshops/*/hours",
                            "GET workshops/*/hours/candidates",
                            "GET workshops/*/details/warnings",
                            "GET workshops/*/speakers",
                            "GET workshops/*/posts",
                            "GET workshops/*/messages",
                            "GET workshops/*/messages/*",
                            "GET workshops/*/series",
                            "GET workshops/*/to-dos",
                            "GET workshops/*/log",
                            "GET workshops/*/log/export",
                            "GET workshops/*/helpers",
                            "GET helping",
                            "GET tasks",
                            "GET digest"),
                    of(
                            Scope.WORKSHOPS_WRITE,
                            "PUT digest",
                            "POST workshops",
                            "PUT workshops/*/terms",
                            "PUT workshops/*/details",
                            "POST workshops/*/hours/candidates",
                            "PUT workshops/*/hours/candidates/*/vote",
                            "DELETE workshops/*/hours/candidates/*",
                            "POST workshops/*/hours/ballots",
                            "POST workshops/*/files",
                            "DELETE workshops/*/files/*",
                            "POST workshops/*/posts",
                            "DELETE workshops/*/posts/*",
                            "POST workshops/*/to-dos",
                            "PUT workshops/*/to-dos/*",
                            "DELETE workshops/*/to-dos/*",
                            "PUT workshops/*/texts/*",
                            "DELETE workshops/*/texts/*",
                            "POST workshops/*/co-organizers",
                            "POST workshops/*/co-organizers/*/withdrawal",
                            "POST workshops/*/helpers",
                            "PUT workshops/*/helpers/*",
                            "DELETE workshops/*/helpers/*",
                            "POST workshops/*/speakers",
                            "POST workshops/*/speakers/*/withdrawal"),
                    of(
                            Scope.AGREEMENT_WRITE,
                            "POST workshops/*/revisions",
                            "POST workshops/*/revisions/*/sign-offs",
                            "POST workshops/*/revisions/*/refusals",
                            "POST workshops/*/postponements",
                            "POST workshops/*/withdrawals",
                            "POST workshops/*/publication",
                            "POST workshops/*/series/revisions",
                            "POST workshops/*/series/revisions/*/sign-offs",
                            "POST workshops/*/series/revisions/*/refusals",
                            "POST workshops/*/series/ending",
                            "POST workshops/*/series/editions",
                            "POST workshops/*/messages",
                            "POST workshops/*/messages/trials",
                            "POST workshops/*/messages/*/withdrawal",
                            "POST workshops/*/messages/*/agreements",
                            "POST workshops/*/messages/*/refusals",
                            "POST co-organizing/*/acceptance"),
                    of(
                            Scope.PEOPLE_READ,
                            "GET workshops/*/invitations",
                            "GET workshops/*/invitations/*",
                            "GET workshops/*/registrations",
                            "GET workshops/*/attendance",
                            "GET workshops/*/statistics",
                            "GET foundations/*/statistics"),
                    of(Scope.PEOPLE_WRITE, "POST workshops/*/invitations", "POST workshops/*/invitations/*/withdrawal"),
                    of(
                            Scope.MAIL_READ,
                            "GET workshops/*/emails",
                            "GET workshops/*/emails/deliveries",
                            "GET workshops/*/emails/deliveries/*"),
                    of(Scope.MAIL_WRITE, "POST workshops/*/emails/deliveries/*/repetition"),
                    of(
                            Scope.WEBHOOKS_READ,
                            "GET foundations/*/webhooks",
                            "GET foundations/*/webhooks/*",
                            "GET foundations/*/webhooks/*/deliveries",
                            "GET foundations/*/webhooks/*/deliveries/*"),
                    of(
                            Scope.WEBHOOKS_WRITE,
                            "POST foundations/*/webhooks",
                            "PUT foundations/*/webhooks/*",
                            "DELETE foundations/*/webhooks/*",
                            "POST foundations/*/webhooks/*/pause",
                            "POST foundations/*/webhooks/*/resumption",
                            "POST foundations/*/webhooks/*/secret",
                            "POST foundations/*/webhooks/*/test",
                            "POST foundations/*/webhooks/*/replay",
                            "POST foundations/*/webhooks/*/deliveries/*/replay"))
            .flatMap(List::stream)
            .toList();

    private ScopedRoutes() {}

    public static List<ScopedRoute> all() {
        return ALL;
    }

    private static List<ScopedRoute> of(@Nullable Scope scope, String... calls) {
        return Arrays.stream(calls)
                .map(call -> call.split(" ", 2))
                .map(call -> new ScopedRoute(call[0], "/api/v1/" + call[1], scope))
                .toList();
    }
}
