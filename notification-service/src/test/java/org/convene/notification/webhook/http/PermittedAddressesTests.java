package org.convene.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.convene.notification.webhook.AddressRange;
import org.convene.notification.webhook.Answer;
import org.convene.notification.webhook.Receiver;
import org.convene.notification.webhook.Targets;
import org.junit.jupiter.api.Test;

/** Where an attempt may lead, and that it leads nowhere else. */
class PermittedAddressesTests extends Attempts {

    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    @Test
    void reachesNothingThatIsNotPublicUnlessAllowed() {
        Targets strict = new Targets(List.of());
        for (String scheme : List.of("http", "https")) {
            for (String host :
                    List.of("127.0.0.1", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "localhost")) {
                String address = scheme + "://" + host + ":" + receiver.port() + "/";
                Answer answer = send(due(address), strict, InetAddress::getAllByName);
                assertThat(answer.reason()).as(address).isEqualTo(Answer.Reason.FORBIDDEN_TARGET);
            }
        }
        assertThat(receiver.messages()).isEmpty();
    }

    // Plain HTTP to the public Internet would show people's names to everybody on the way.
    @Test
    void sendsInClearOnlyToWhereTheOperatorAllows() {
        Answer answer = send(due("http://receiver.example:1/"), new Targets(List.of()), _ -> addresses("1.1.1.1"));

        assertThat(answer.reason()).isEqualTo(Answer.Reason.FORBIDDEN_TARGET);
    }

    // DNS rebinding: the name is public when it is looked at, and ours when it is connected to.
    @Test
    void connectsToTheVeryAddressesThatItHasLookedAt() {
        Resolver rebinding = host -> {
            lookedUp.add(host);
            return addresses(lookedUp.size() == 1 ? "127.0.0.2" : "127.0.0.1");
        };
        Targets other = new Targets(List.of(AddressRange.parse("127.0.0.2/32")));

        Answer answer = send(due("http://receiver.example:" + receiver.port() + "/"), other, rebinding);

        assertThat(answer.reason()).isEqualTo(Answer.Reason.NO_CONNECTION);
        assertThat(lookedUp).containsExactly("receiver.example");
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void leavesOutWhatMayNotBeReachedAmongSeveralAddresses() {
        Targets one = new Targets(List.of(AddressRange.parse("127.0.0.1/32")));
        Resolver mixed = _ -> addresses("10.0.0.1", "127.0.0.1");

        Answer answer = send(due("http://receiver.example:" + receiver.port() + "/path?query=1"), one, mixed);

        assertThat(answer.isSuccess()).isTrue();
        assertThat(receiver.messages().getFirst().header("Host")).isEqualTo("receiver.example:" + receiver.port());
        assertThat(receiver.messages().getFirst().path()).isEqualTo("/path?query=1");
    }

    @Test
    void keepsTheNameForTlsThoughItPinsTheAddress() throws IOException, InterruptedException {
        SelfSigned identity = SelfSigned.of("receiver.example", directory);
        try (Receiver secure = Receiver.startTls(identity.server())) {
            String rest = ":" + secure.port() + "/";
            Resolver here = _ -> addresses("127.0.0.1");

            Answer trusted = send(due("https://receiver.example" + rest), local(), here, identity.trusting());
            Answer otherName = send(due("https://other.example" + rest), local(), here, identity.trusting());
            Answer unknownIssuer = send(due("https://receiver.example" + rest), local(), here, usual());

            assertThat(trusted.reason()).isNull();
            assertThat(trusted.isSuccess()).isTrue();
            assertThat(otherName.reason()).isEqualTo(Answer.Reason.NO_TRUST);
            assertThat(unknownIssuer.reason()).isEqualTo(Answer.Reason.NO_TRUST);
            assertThat(secure.messages()).hasSize(1);
            assertThat(secure.messages().getFirst().header("Host")).startsWith("receiver.example");
        }
    }
}
