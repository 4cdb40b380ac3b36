package org.convene.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convene.local.status.StatusReport.Flow;
import org.convene.local.status.StatusReport.Part;
import org.convene.local.status.StatusReport.Queue;
import org.convene.local.status.StatusReport.Stuck;
import org.junit.jupiter.api.Test;

class StatusTextTests {

    private static final Instant SINCE = Instant.parse("2026-03-05T09:00:00Z");
    private static final Part UP = new Part("gateway", 12L, true, 200L << 20, "http://127.0.0.1:8080");

    @Test
    void saysThatAllIsWell() {
        var report = report(UP, 0, List.of());
        assertThat(report.isWell()).isTrue();
        assertThat(StatusText.of(report))
                .contains("200 MB", "nothing waits", "everybody is up to date", "All is well.");
        assertThat(report.json()).contains("\"well\" : true");
    }

    @Test
    void saysWhatIsStuckAndWhatToDo() {
        var stuck = new Stuck("event-service.workshops.v1", "k-1", "GAP", "2026-03-05T10:00:00Z", 3);
        var report = report(UP, 0, List.of(stuck));
        assertThat(report.isWell()).isFalse();
        assertThat(StatusText.of(report)).contains("3 behind it: GAP", "./convene retry", "Not all is well.");
    }

    @Test
    void isNotWellWhileSomethingIsDownOrMailHasFailed() {
        assertThat(report(new Part("gateway", 12L, false, 0, ""), 0, List.of()).isWell())
                .isFalse();
        assertThat(report(UP, 1, List.of()).isWell()).isFalse();
    }

    @Test
    void saysWhichServiceTheFrontDoorDoesNotAsk() {
        var report = report(UP, 0, List.of());
        var avoiding = new StatusReport(
                true, SINCE, report.parts(), report.flows(), List.of("registration-service"), report.mail());

        assertThat(StatusText.of(report)).contains("Front door   asks every service", "All is well.");
        assertThat(StatusText.of(avoiding))
                .contains("Front door   doesn't ask registration-service for a moment", "Not all is well.");
    }

    @Test
    void fitsATerminal() {
        var stuck =
                new Stuck("registration-service.registrations.v1", "0197-0000-0000-0000-000000000001", "GAP", "now", 3);
        assertThat(StatusText.of(report(UP, 3, List.of(stuck))).lines()).allMatch(line -> line.length() <= 90);
    }

    private static StatusReport report(Part part, long failed, List<Stuck> stuck) {
        var quiet = new Flow("event-service", 0, 0, 0, List.of(), 0);
        var flows = List.of(new Flow("gateway", 0, 0, 0, stuck, 0), quiet, quiet, quiet);
        return new StatusReport(true, SINCE, List.of(part), flows, List.of(), new Queue(0, failed));
    }
}
