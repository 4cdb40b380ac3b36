package org.convene.local.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convene.local.status.StatusReport.Flow;
import org.jspecify.annotations.Nullable;

/** A status in plain words, at most 80 columns wide. */
public final class StatusText {

    private static final double MEGABYTE = 1024 * 1024;
    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss z", Locale.ENGLISH);

    private StatusText() {}

    /** Returns lines for people. */
    public static String of(StatusReport report) {
        if (!report.running()) {
            return "Convene doesn't run here. Start it: ./convene up";
        }
        var text = new StringBuilder("Convene runs%s.%n%n".formatted(since(report.since())));
        text.append("  what                   state      process   memory  where%n".formatted());
        for (var part : report.parts()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-22s %-8s %9s %5.0f MB  %s%n",
                    part.name(),
                    part.up() ? "ready" : "not up",
                    part.pid() == null ? "-" : part.pid().toString(),
                    part.residentBytes() / MEGABYTE,
                    part.address()));
        }
        text.append(String.format(Locale.ROOT, "  %-41s %5.0f MB%n%n", "together", report.residentBytes() / MEGABYTE));
        text.append("  To be told   ").append(toBeTold(report)).append('\n');
        text.append("  To be heard  ").append(toBeHeard(report)).append('\n');
        text.append("  Stuck        ").append(stuck(report)).append('\n');
        text.append("  Mail         ").append(mail(report)).append('\n');
        text.append("  Front door   ").append(frontDoor(report)).append("\n\n");
        return text.append(report.isWell() ? "All is well." : "Not all is well.")
                .toString();
    }

    private static String since(@Nullable Instant since) {
        return since == null ? "" : " since " + HERE.format(since.atZone(ZoneId.systemDefault()));
    }

    private static String toBeTold(StatusReport report) {
        var waiting = report.flows().stream()
                .filter(flow -> flow.waiting() > 0)
                .map(flow -> "%s: %d events, the oldest for %d s"
                        .formatted(flow.service(), flow.waiting(), flow.oldestSeconds()))
                .collect(Collectors.joining("; "));
        return waiting.isEmpty() ? "nothing waits" : waiting;
    }

    private static String toBeHeard(StatusReport report) {
        var behind = report.flows().stream()
                .filter(flow -> flow.lag() > 0)
                .map(flow -> "%s is %d events behind".formatted(flow.service(), flow.lag()))
                .collect(Collectors.joining("; "));
        return behind.isEmpty() ? "everybody is up to date" : behind;
    }

    private static String stuck(StatusReport report) {
        var stuck = report.flows().stream()
                .filter(flow -> !flow.stuck().isEmpty() || flow.unreadable() > 0)
                .map(StatusText::stuck)
                .collect(Collectors.joining());
        return stuck.isEmpty() ? "nothing" : stuck + "\n               Try again: ./convene retry";
    }

    private static String stuck(Flow flow) {
        var lines = new StringBuilder(flow.service());
        for (var one : flow.stuck()) {
            lines.append("%n               %s %s%n               since %s, %d behind it: %s"
                    .formatted(one.topic(), one.key(), one.since(), one.waiting(), one.reason()));
        }
        if (flow.unreadable() > 0) {
            lines.append("%n               %d unreadable events set aside".formatted(flow.unreadable()));
        }
        return lines.toString();
    }

    private static String frontDoor(StatusReport report) {
        return report.avoided().isEmpty()
                ? "asks every service"
                : "doesn't ask " + String.join(", ", report.avoided()) + " for a moment: no answer came";
    }

    private static String mail(StatusReport report) {
        var mail = report.mail();
        return mail == null
                ? "notification-service can't be asked"
                : "%d queued, %d failed".formatted(mail.queued(), mail.failed());
    }
}
