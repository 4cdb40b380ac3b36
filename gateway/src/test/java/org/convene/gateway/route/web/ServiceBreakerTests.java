package org.convene.gateway.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.convene.gateway.route.Service;
import org.junit.jupiter.api.Test;

class ServiceBreakerTests {

    private final IOException failure = new IOException("no answer");

    private final ServiceBreaker breaker = new ServiceBreaker(Service.EVENT, Duration.ofSeconds(3));

    @Test
    void asksNoMoreAfterFiveInARowAndTriesAgainByItself() {
        fail(5, NoAnswer.NOT_REACHED);
        assertThat(breaker.attempt()).isEmpty();
        assertThat(breaker.state()).isEqualTo("open");

        await().until(() -> breaker.attempt().map(this::answer).orElse(false));
        assertThat(breaker.state()).isEqualTo("closed");
    }

    @Test
    void letsOneTryWhileTheOthersAreAnsweredAtOnce() {
        fail(5, NoAnswer.NOT_REACHED);
        await().until(() -> breaker.attempt().isPresent());

        assertThat(breaker.attempt()).isEmpty();
    }

    @Test
    void opensAgainIfTheTrialGetsNoAnswer() {
        fail(5, NoAnswer.NOT_REACHED);
        await().until(() -> breaker.attempt()
                .map(attempt -> {
                    attempt.unanswered(NoAnswer.NOT_REACHED, failure);
                    return true;
                })
                .orElse(false));

        assertThat(breaker.state()).isEqualTo("open");
    }

    @Test
    void staysWhileHalfOfAllAreAnswered() {
        answer(11);
        fail(10, NoAnswer.NOT_REACHED);
        assertThat(breaker.state()).isEqualTo("closed");
        fail(1, NoAnswer.NOT_REACHED);
        assertThat(breaker.state()).isEqualTo("open");
    }

    @Test
    void blamesTheRouteWhereOthersWereAnsweredMeanwhile() {
        List<ServiceBreaker.Attempt> slow =
                Stream.generate(this::attempt).limit(20).toList();
        answer(1);
        slow.forEach(attempt -> attempt.unanswered(NoAnswer.TOO_SLOW, failure));

        assertThat(breaker.state()).isEqualTo("closed");
    }

    @Test
    void blamesTheServiceWhereNobodyWasAnsweredMeanwhile() {
        answer(1);
        fail(4, NoAnswer.TOO_SLOW);

        assertThat(breaker.state()).isEqualTo("open");
    }

    @Test
    void countsNeitherItsOwnFullPoolNorWhatVisitorsBreakOff() {
        fail(20, NoAnswer.ALL_BUSY);
        Stream.generate(this::attempt).limit(20).forEach(ServiceBreaker.Attempt::withdrawn);

        assertThat(breaker.state()).isEqualTo("closed");
        fail(5, NoAnswer.HUNG_UP);
        assertThat(breaker.state()).isEqualTo("open");
    }

    @Test
    void tellsWhatWasSentFromWhatWasNot() {
        assertThat(NoAnswer.of(new ConnectException())).isEqualTo(NoAnswer.NOT_REACHED);
        assertThat(NoAnswer.of(new ConnectTimeoutException(""))).isEqualTo(NoAnswer.NOT_REACHED);
        assertThat(NoAnswer.of(new ConnectionRequestTimeoutException(""))).isEqualTo(NoAnswer.ALL_BUSY);
        assertThat(NoAnswer.of(new SocketTimeoutException())).isEqualTo(NoAnswer.TOO_SLOW);
        assertThat(NoAnswer.of(new SocketException("reset"))).isEqualTo(NoAnswer.HUNG_UP);
        assertThat(NoAnswer.of(new NoHttpResponseException(""))).isEqualTo(NoAnswer.HUNG_UP);
        assertThat(NoAnswer.of(null)).isEqualTo(NoAnswer.HUNG_UP);
    }

    private ServiceBreaker.Attempt attempt() {
        return breaker.attempt().orElseThrow();
    }

    private boolean answer(ServiceBreaker.Attempt attempt) {
        attempt.answered();
        return true;
    }

    private void answer(int many) {
        for (int i = 0; i < many; i++) {
            attempt().answered();
        }
    }

    private void fail(int many, NoAnswer why) {
        for (int i = 0; i < many; i++) {
            attempt().unanswered(why, failure);
        }
    }
}
