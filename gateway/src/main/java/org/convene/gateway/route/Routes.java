package org.convene.gateway.route;

import static org.convene.gateway.route.Service.EVENT;
import static org.convene.gateway.route.Service.GATEWAY;
import static org.convene.gateway.route.Service.NOTIFICATION;
import static org.convene.gateway.route.Service.REGISTRATION;

import java.util.List;

/** All routes; the first that matches has the request. What none matches does not exist. */
public final class Routes {

    /** A host may paste fifty thousand invitees. */
    private static final long PASTED_LIST = 12_000_000;

    /** A logo of 1 MiB, and what a browser writes around it. */
    private static final long LOGO = 1_060_000;

    /** A file of 10 MiB, and what a browser writes around it. */
    private static final long FILE = 10_500_000;

    private static final List<Route> ALL = List.of(
            Route.to(
                    GATEWAY,
                    "/sign-in/**",
                    "/sign-out",
                    "/account/**",
                    "/assets/**",
                    "/problems/**",
                    "/api",
                    "/api/openapi.json",
                    "/operate/gateway/**",
                    "/api/machine/**",
                    "/api/v1/operators/**",
                    "/api/v1/sign-ins/**",
                    "/api/v1/account/**",
                    "/api/v1/access-tokens/**"),
            Route.to(REGISTRATION, "/organize/workshops/*/invitations/**", "/api/v1/workshops/*/invitations/**")
                    .takingUpTo(PASTED_LIST),
            Route.to(
                    REGISTRATION,
                    "/workshops/*/register/**",
                    "/registrations/**",
                    "/invitations/**",
                    "/join/**",
                    "/organize/workshops/*/registrations/**",
                    "/organize/workshops/*/attendance/**",
                    "/api/v1/workshops/*/registrations/**",
                    "/api/v1/workshops/*/attendance/**",
                    "/api/v1/workshops/*/statistics",
                    "/api/v1/foundations/*/statistics",
                    "/api/v1/registrations/**",
                    "/api/v1/invitations/**",
                    "/api/v1/join/**"),
            Route.to(
                    NOTIFICATION,
                    "/preferences/**",
                    "/organize/workshops/*/emails/**",
                    "/organize/foundations/*/webhooks/**",
                    "/api/v1/foundations/*/webhooks/**",
                    "/api/v1/preferences/**",
                    "/api/v1/workshops/*/emails/**"),
            Route.to(EVENT, "/organize/foundations/*/logo", "/api/v1/foundations/*/logo")
                    .takingUpTo(LOGO),
            Route.to(
                            EVENT,
                            "/organize/workshops/*/files",
                            "/organize/speaking/*/files",
                            "/api/v1/workshops/*/files",
                            "/api/v1/speaking/*/files")
                    .takingUpTo(FILE),
            Route.to(
                    EVENT,
                    "/",
                    "/workshops/**",
                    "/series/**",
                    "/foundations/**",
                    "/speaking/**",
                    "/memberships/**",
                    "/organize/**",
                    "/embed/**",
                    "/operate/events/**",
                    "/files/events/**",
                    "/robots.txt",
                    "/sitemap.xml",
                    "/sitemaps/*",
                    "/api/v1/**"));

    private Routes() {}

    public static List<Route> all() {
        return ALL;
    }
}
