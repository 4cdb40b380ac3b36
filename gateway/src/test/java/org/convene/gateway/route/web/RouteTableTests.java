package org.convene.gateway.route.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convene.gateway.route.Route;
import org.convene.gateway.route.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

class RouteTableTests {

    private final RouteTable table = new RouteTable();

    @ParameterizedTest
    @CsvSource(textBlock = """
        /,                                             EVENT
        /workshops,                                    EVENT
        /workshops/01,                                 EVENT
        /workshops/01/agenda,                          EVENT
        /workshops/01/register,                        REGISTRATION
        /workshops/01/register/sent,                   REGISTRATION
        /series/heart,                                 EVENT
        /foundations,                                  EVENT
        /foundations/01/members,                       EVENT
        /organize/foundations/01/logo,                 EVENT
        /speaking/token,                               EVENT
        /memberships/token,                            EVENT
        /organize,                                     EVENT
        /organize/co-organizing/token,                 EVENT
        /organize/ballots/token,                       EVENT
        /organize/speaking/token,                      EVENT
        /organize/speaking/token/files,                EVENT
        /organize/workshops/01/files,                  EVENT
        /files/events/01/abc,                          EVENT
        /operate/events/foundations,                   EVENT
        /organize/workshops/01,                        EVENT
        /organize/workshops/01/agreement,              EVENT
        /organize/workshops/01/log,                    EVENT
        /organize/workshops/01/registrations,          REGISTRATION
        /organize/workshops/01/invitations,            REGISTRATION
        /organize/workshops/01/invitations/new,        REGISTRATION
        /organize/workshops/01/attendance,             REGISTRATION
        /organize/workshops/01/emails,                 NOTIFICATION
        /organize/workshops/01/emails/02,              NOTIFICATION
        /registrations/token,                          REGISTRATION
        /registrations/requests/token,                 REGISTRATION
        /invitations/token,                            REGISTRATION
        /join/token,                                   REGISTRATION
        /preferences/token,                            NOTIFICATION
        /api/v1/foundations,                           EVENT
        /api/v1/memberships/token/acceptance,          EVENT
        /api/v1/co-organizing/token/refusal,           EVENT
        /api/v1/ballots/token,                         EVENT
        /api/v1/speaking/token/profile,                EVENT
        /api/v1/workshops,                             EVENT
        /api/v1/workshops/01/revisions/1/sign-offs,    EVENT
        /api/v1/workshops/01/invitations,              REGISTRATION
        /api/v1/workshops/01/registrations,            REGISTRATION
        /api/v1/workshops/01/attendance,               REGISTRATION
        /api/v1/workshops/01/statistics,               REGISTRATION
        /api/v1/foundations/01/statistics,             REGISTRATION
        /api/v1/tasks,                                 EVENT
        /api/v1/workshops/01/emails,                   NOTIFICATION
        /api/v1/registrations/requests/a/confirmation, REGISTRATION
        /api/v1/invitations/token/registration,        REGISTRATION
        /api/v1/join/token,                            REGISTRATION
        /api/v1/preferences/token,                     NOTIFICATION
        /api/v1/sign-ins,                              GATEWAY
        /api/v1/sign-ins/01/confirmation,              GATEWAY
        /api/v1/account,                               GATEWAY
        /api/v1/access-tokens/01,                      GATEWAY
        /sign-in,                                      GATEWAY
        /sign-in/token,                                GATEWAY
        /sign-out,                                     GATEWAY
        /account/reader,                               GATEWAY
        /assets/abc/convene.css,                       GATEWAY
        /problems/gone,                                GATEWAY
        """)
    void knowsWhoseEachPathIs(String path, Service owner) {
        assertThat(table.find(PathContainer.parsePath(path)))
                .map(line -> line.route().service())
                .contains(owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/workshops", "/api/other", "/wp-admin", "/registrationsx", "/Workshops", "/error"})
    void knowsNoOtherPath(String path) {
        assertThat(table.find(PathContainer.parsePath(path))).isEmpty();
    }

    @Test
    void takesALongPastedListOnlyWhereInviteesArePasted() {
        assertThat(route("/api/v1/workshops/01/invitations").largestBody()).isEqualTo(12_000_000);
        assertThat(route("/invitations/token").largestBody()).isEqualTo(1_000_000);
        assertThat(route("/api/v1/workshops").largestBody()).isEqualTo(1_000_000);
        for (String files : List.of("/organize/workshops/01/files", "/api/v1/speaking/token/files")) {
            assertThat(route(files).largestBody()).isEqualTo(10_500_000);
        }
    }

    private Route route(String path) {
        return table.find(PathContainer.parsePath(path)).orElseThrow().route();
    }
}
