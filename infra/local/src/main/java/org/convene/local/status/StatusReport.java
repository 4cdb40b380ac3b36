package org.convene.local.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convene.local.platform.Place;
import org.convene.local.platform.Readiness;
import org.convene.local.platform.RunRecord;
import org.convene.local.platform.Service;
import org.convene.local.process.Ports;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the platform was at one instant; what can't be asked is left out, never guessed.
 *
 * @param avoided services that the gateway does not ask for the moment, since they gave no answer
 */
public record StatusReport(
        boolean running,
        @Nullable Instant since,
        List<Part> parts,
        List<Flow> flows,
        List<String> avoided,
        @Nullable Queue mail) {

    private static final int TOO_OLD_SECONDS = 60;

    /** A process, and whether it does its work. */
    public record Part(String name, @Nullable Long pid, boolean up, long residentBytes, String address) {}

    /** What a service has yet to tell, has yet to hear, and could not apply. */
    public record Flow(
            String service, long waiting, long oldestSeconds, long lag, List<Stuck> stuck, long unreadable) {}

    /** Something that was set aside, and what waits behind it. */
    public record Stuck(String topic, String key, String reason, String since, long waiting) {}

    /** The mails of notification-service that have not gone out. */
    public record Queue(long queued, long failed) {}

    /** Asks everything that runs from this directory, on the ports that it was started with. */
    public static StatusReport of(Place asked) {
        var run = RunRecord.read(asked.home());
        if (run.isEmpty()) {
            return new StatusReport(false, null, List.of(), List.of(), List.of(), null);
        }
        var place = new Place(asked.root(), asked.home(), run.get().ports());
        var parts = new ArrayList<Part>();
        var flows = new ArrayList<Flow>();
        for (var service : Service.values()) {
            var up = Readiness.of(service, place);
            parts.add(
                    part(service.title(), run.get(), up, service.address(place).toString()));
            Actuator.of(service, place).ask("messaging").ifPresent(answer -> flows.add(flow(service, answer)));
        }
        parts.add(server("PostgreSQL", run.get(), place.port(Place.Port.POSTGRES)));
        parts.add(server("Kafka", run.get(), place.port(Place.Port.KAFKA)));
        parts.add(new Part(
                "mailbox, launcher",
                run.get().launcher(),
                !Ports.isFree(place.port(Place.Port.SMTP)),
                Memory.own(run.get().launcher()),
                place.mailbox().toString()));
        var mail = Actuator.of(Service.NOTIFICATION, place)
                .ask("mail")
                .map(answer -> new Queue(number(answer, "queued"), number(answer, "failed")))
                .orElse(null);
        var avoided = Actuator.of(Service.GATEWAY, place)
                .ask("services")
                .map(StatusReport::avoided)
                .orElse(List.of());
        return new StatusReport(true, run.get().startedAt(), parts, flows, avoided, mail);
    }

    private static Part server(String name, RunRecord run, int port) {
        return part(name, run, !Ports.isFree(port), "127.0.0.1:" + port);
    }

    private static Part part(String name, RunRecord run, boolean up, String address) {
        var pid = run.processes().get(name);
        return new Part(name, pid, up, pid == null ? 0 : Memory.of(pid), address);
    }

    private static Flow flow(Service service, JsonNode answer) {
        var stuck = answer.path("parked")
                .valueStream()
                .map(one -> new Stuck(
                        one.path("topic").asString(""),
                        one.path("key").asString(""),
                        one.path("reason").asString(""),
                        one.path("since").asString(""),
                        number(one, "waiting")))
                .toList();
        long lag = answer.path("consumers")
                .valueStream()
                .mapToLong(consumer -> number(consumer, "lag"))
                .sum();
        var outbox = answer.path("outbox");
        return new Flow(
                service.title(),
                number(outbox, "waiting"),
                number(outbox, "oldestSeconds"),
                lag,
                stuck,
                number(answer, "setAside"));
    }

    private static List<String> avoided(JsonNode answer) {
        return answer.path("services")
                .valueStream()
                .filter(service -> !service.path("breaker").asString("closed").equals("closed"))
                .map(service -> service.path("name").asString(""))
                .toList();
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong(0);
    }

    public long residentBytes() {
        return parts.stream().mapToLong(Part::residentBytes).sum();
    }

    /** Returns whether an operator may go home. */
    public boolean isWell() {
        return running
                && parts.stream().allMatch(Part::up)
                && flows.size() == Service.values().length
                && avoided.isEmpty()
                && flows.stream().allMatch(flow -> flow.stuck().isEmpty() && flow.oldestSeconds() < TOO_OLD_SECONDS)
                && mail != null
                && mail.failed() == 0;
    }

    public String json() {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("well", isWell(), "status", this));
    }
}
