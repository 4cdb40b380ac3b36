package org.convene.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convene.client.api.AccountApi;
import org.convene.client.api.AgreementApi;
import org.convene.client.api.InvitationsApi;
import org.convene.client.model.Account;
import org.convene.client.model.AccountChange;
import org.convene.client.model.ForFoundation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTests {

    private static final UUID ID = UUID.fromString("0196f1c0-0000-7000-8000-0000000000a1");
    private static final String ACCOUNT = """
            {"id": "0196f1c0-0000-7000-8000-0000000000a1", "address": "claire@leman.example.org", "name": null,
             "language": "en", "timeZone": "Europe/Zurich", "invented": "later"}
            """;

    private final List<String> asked = new ArrayList<>();
    private final HttpServer server = newServer();
    private int status = 200;
    private String answer = ACCOUNT;

    @BeforeEach
    void listen() {
        server.createContext("/", this::remember);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void passesOverFieldsThatCameLaterAndTakesNullsAsToldByTheDocument() {
        Account account = new AccountApi(connection().as("cvn_token")).getAccount();

        assertThat(account.id()).isEqualTo(ID);
        assertThat(account.name()).isNull();
        assertThat(asked).containsExactly("GET /api/v1/account", "Bearer cvn_token", "null", "");
    }

    @Test
    void leavesOutWhatIsNotGiven() {
        new AccountApi(connection())
                .changeAccount(AccountChange.builder().name("陈晓明").build(), "\"3\"");

        assertThat(asked).containsExactly("PATCH /api/v1/account", "null", "null", "{\"name\":\"陈晓明\"}");
    }

    @Test
    void sendsTheKeyAndFillsThePath() {
        status = 409;
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new AgreementApi(connection()).signOff(ID, 3, new ForFoundation(ID), "once"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(409));

        assertThat(asked)
                .containsExactly(
                        "POST /api/v1/workshops/" + ID + "/revisions/3/sign-offs",
                        "null",
                        "once",
                        "{\"foundationId\":\"" + ID + "\"}");
    }

    @Test
    void keepsTheTokenOfALinkOutOfTheMessage() {
        status = 410;
        answer = "{}";
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new InvitationsApi(connection()).getInvitation("secret/../token"))
                .withMessageContaining("GET /api/v1/invitations/{token}: 410")
                .withMessageNotContaining("secret");

        assertThat(asked).first().isEqualTo("GET /api/v1/invitations/secret%2F..%2Ftoken");
    }

    @Test
    void buildsNothingWithoutWhatIsRequired() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Account.builder().id(ID).build())
                .withMessageStartingWith("address: null");
    }

    private Connection connection() {
        return Connection.to(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void remember(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
