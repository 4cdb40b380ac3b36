package org.convene.faults.stage;

import java.util.ArrayList;
import java.util.List;
import org.convene.local.platform.Service;
import tools.jackson.databind.JsonNode;

/** What the services have yet to tell, to hear and to send, by their own figures for operators. */
public final class Backlog {

    private Backlog() {}

    /** Returns in words what waits; empty if nothing does. */
    public static List<String> of(Stage stage) {
        var waiting = new ArrayList<String>();
        for (var service : Service.values()) {
            var instance = stage.of(service).getFirst();
            instance.operators()
                    .ask("messaging")
                    .ifPresentOrElse(
                            answer -> read(service, answer, waiting),
                            () -> waiting.add(instance + " doesn't say what waits"));
        }
        var notification = stage.of(Service.NOTIFICATION).getFirst();
        notification
                .operators()
                .ask("mail")
                .ifPresentOrElse(
                        answer -> count("mails", answer.path("queued").asLong(0), waiting),
                        () -> waiting.add(notification + " doesn't say how many mails wait"));
        return waiting;
    }

    private static void read(Service service, JsonNode answer, List<String> waiting) {
        var title = service.title();
        count(title + ": events to tell", answer.path("outbox").path("waiting").asLong(0), waiting);
        count(title + ": parked keys", answer.path("parked").size(), waiting);
        count(title + ": topics being told again", answer.path("restating").size(), waiting);
        for (var consumer : answer.path("consumers")) {
            var topic = consumer.path("topic").asString("");
            if (consumer.path("lag").isNumber()) {
                count(
                        title + ": records to hear of " + topic,
                        consumer.path("lag").asLong(),
                        waiting);
            } else {
                waiting.add(title + " doesn't know how much there is to hear of " + topic);
            }
        }
    }

    private static void count(String what, long number, List<String> waiting) {
        if (number > 0) {
            waiting.add(what + ": " + number);
        }
    }
}
