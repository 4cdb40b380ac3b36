package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.token.IssueAccessToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Operators shut ways in that are in wrong hands. */
@ExtendWith(OutputCaptureExtension.class)
class SignOutIntegrationTests extends GatewayTests {

    private static final String OPERATOR = "operator@convene.example";
    private static final String PAGE = "/operate/gateway/sign-outs";

    @Autowired
    private IssueAccessToken issueAccessToken;

    @Autowired
    private Accounts accounts;

    @Test
    void signsOnePersonOutEverywhereWithHerPrograms(CapturedOutput output) {
        String address = newAddress();
        TestVisitor claire = visitor();
        signIn(claire, address);
        UUID id = accounts.withAddress(new PersonAddress(address, address))
                .orElseThrow()
                .id();
        String token = issueAccessToken.to(id, "Planning sheet").secret().reveal();
        TestVisitor hana = visitor();
        signIn(hana, newAddress());
        TestVisitor operator = visitor();
        signIn(operator, OPERATOR);
        assertThat(operator.get("/operate/gateway/operators").body()).contains("href=\"" + PAGE + "\"");

        assertThat(location(operator.post(PAGE, Map.of("address", address)))).isEqualTo(PAGE + "?done");

        assertThat(operator.get(PAGE + "?done").body()).contains("Signed out everywhere");
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);
        assertThat(visitor()
                        .get("/api/v1/account", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(hana.get("/account").statusCode()).isEqualTo(200);
        assertThat(output).contains("signed-out-by-operator person=" + id).doesNotContain(address);
    }

    @Test
    void saysThatNobodyHasAnAddress() {
        TestVisitor operator = visitor();
        signIn(operator, OPERATOR);

        var refused = operator.post(PAGE, Map.of("address", "nobody@nowhere.example"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nobody has signed in with this address yet", "nobody@nowhere.example");
    }

    @Test
    void signsEverybodyOutOnlyIfItIsMeant() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        TestVisitor operator = visitor();
        signIn(operator, OPERATOR);

        assertThat(location(operator.post(PAGE + "/everybody", Map.of()))).isEqualTo(PAGE + "?unsure");
        assertThat(operator.get(PAGE + "?unsure").body()).contains("Nobody was signed out");
        assertThat(claire.get("/account").statusCode()).isEqualTo(200);

        assertThat(location(operator.post(PAGE + "/everybody", Map.of("sure", "true"))))
                .isEqualTo("/sign-in");
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);
        assertThat(operator.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void obeysOperatorsAlone() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        TestVisitor hana = visitor();
        signIn(hana, newAddress());

        assertThat(claire.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(claire.post(PAGE, Map.of("address", OPERATOR)).statusCode()).isEqualTo(403);
        assertThat(claire.post(PAGE + "/everybody", Map.of("sure", "true")).statusCode())
                .isEqualTo(403);
        assertThat(hana.get("/account").statusCode()).isEqualTo(200);
    }
}
