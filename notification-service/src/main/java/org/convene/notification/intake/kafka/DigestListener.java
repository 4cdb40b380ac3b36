package org.convene.notification.intake.kafka;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.foundation.Foundations.Reached;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what happened to somebody in a day, and writes it to her; who is no member of anything any more gets nothing. */
@Configuration(proxyBeanMethods = false)
class DigestListener {

    private final Foundations foundations;
    private final Deliveries deliveries;

    DigestListener(Foundations foundations, Deliveries deliveries) {
        this.foundations = foundations;
        this.deliveries = deliveries;
    }

    record DigestGathered(
            UUID personId,
            String timeZone,
            Instant since,
            List<OfWorkshop> workshops,
            List<UUID> memberships,
            int further) {

        /** Workshops in which something happened, rather than only waits. */
        long happening() {
            return workshops.stream().filter(OfWorkshop::happens).count();
        }
    }

    record OfWorkshop(
            UUID workshopId,
            String title,
            List<Wait> waiting,
            List<ToDo> toDos,
            List<Deed> deeds,
            List<Post> posts,
            int more) {

        boolean happens() {
            return !toDos.isEmpty() || !deeds.isEmpty() || !posts.isEmpty();
        }

        Map<String, Object> fields() {
            return Map.of(
                    "workshopId",
                    workshopId.toString(),
                    "title",
                    title,
                    "waiting",
                    waiting.stream().map(Wait::fields).toList(),
                    "toDos",
                    toDos.stream().map(ToDo::fields).toList(),
                    "deeds",
                    deeds.stream().map(Deed::fields).toList(),
                    "posts",
                    posts.stream().map(Post::fields).toList(),
                    "more",
                    more);
        }
    }

    record Wait(
            String kind,
            @Nullable Integer revision,
            @Nullable UUID foundationId) {

        Map<String, Object> fields() {
            return known("kind", kind, "revision", revision, "foundationId", foundationId);
        }
    }

    record ToDo(String what, @Nullable UUID foundationId, String due, boolean overdue) {

        Map<String, Object> fields() {
            return known("what", what, "foundationId", foundationId, "due", due, "overdue", overdue);
        }
    }

    record Deed(
            String action,
            @Nullable UUID foundationId,
            @Nullable UUID personId,
            @Nullable Integer revision) {

        Map<String, Object> fields() {
            return known("action", action, "foundationId", foundationId, "personId", personId, "revision", revision);
        }
    }

    record Post(UUID personId, UUID foundationId, String words, WorkshopEvents.@Nullable About about) {

        Map<String, Object> fields() {
            return known(
                    "personId",
                    personId,
                    "foundationId",
                    foundationId,
                    "words",
                    words,
                    "about",
                    about == null ? null : Map.of("revision", about.revision(), "field", about.field()));
        }
    }

    @Bean
    Subscription digestsTold() {
        return Subscription.to("event-service.digests.v1")
                .on("DigestGathered", DigestGathered.class, this::gathered)
                .build();
    }

    private void gathered(IncomingEvent event, DigestGathered told) {
        deliveries.queue(foundations.reached(List.of(told.personId())).stream()
                .map(person -> letter(event, told, person))
                .toList());
    }

    private static NewDelivery letter(IncomingEvent event, DigestGathered told, Reached person) {
        return new NewDelivery(
                Purpose.DIGEST,
                event.key().toString(),
                person.address(),
                person.name(),
                person.language(),
                person.timeZone() == null ? told.timeZone() : person.timeZone(),
                null,
                null,
                person.foundationId(),
                null,
                null,
                null,
                News.none()
                        .with("at", told.since().toString())
                        .with("number", told.happening() + told.further())
                        .with("further", told.further())
                        .with(
                                "workshops",
                                told.workshops().stream()
                                        .map(OfWorkshop::fields)
                                        .toList())
                        .with(
                                "memberships",
                                told.memberships().stream().map(UUID::toString).toList()),
                null);
    }

    /** Fields and values in turn; what is not there is left out. */
    private static Map<String, Object> known(@Nullable Object... fields) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            Object value = fields[at + 1];
            if (value != null) {
                known.put(String.valueOf(fields[at]), value instanceof UUID id ? id.toString() : value);
            }
        }
        return known;
    }
}
