package org.convene.notification.mailing.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.delivery.jdbc.NewsJson;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.mailing.Audience;
import org.convene.notification.mailing.Mailing;
import org.convene.notification.mailing.Mailings;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Holds mailings; several instances may expand at once, each another workshop's, and a workshop's in their order. */
@Repository
class JdbcMailings implements Mailings {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final Workshops workshops;
    private final NewsJson news;
    private final Clock clock;

    JdbcMailings(
            JdbcClient jdbc,
            Recipients recipients,
            Deliveries deliveries,
            Workshops workshops,
            NewsJson news,
            Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.workshops = workshops;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void open(Mailing mailing) {
        Position position = mailing.position();
        jdbc.sql("""
                INSERT INTO mailing (id, purpose, occurrence, audience, foundation_ids, person_ids, workshop_id, epoch,
                    sequence, news, state, expanded_to, due_at, expires_at, registered_by)
                VALUES (:id, :purpose, :occurrence, :audience, :foundations, :persons, :workshop, :epoch, :sequence,
                    :news::jsonb, 'OPEN', :first, :due, :expires, :registered)
                ON CONFLICT (purpose, occurrence, audience) DO NOTHING""")
                .param("id", mailing.id())
                .param("purpose", mailing.purpose().name())
                .param("occurrence", mailing.occurrence())
                .param("audience", mailing.audience().name())
                .param("foundations", mailing.foundations().toArray(UUID[]::new))
                .param("persons", persons(mailing.persons()))
                .param("workshop", mailing.workshopId())
                .param("epoch", position == null ? null : position.epoch())
                .param("sequence", position == null ? null : position.sequence())
                .param("news", news.write(mailing.news()))
                .param("first", FIRST)
                .param("due", Timestamp.from(mailing.dueAt()))
                .param("expires", timestamp(mailing.expiresAt()))
                .param("registered", timestamp(mailing.registeredBy()))
                .update();
        deliveries.announce();
    }

    @Override
    @Transactional
    public boolean expandSome() {
        Optional<Recipients.OpenMailing> next = lockNext();
        next.ifPresent(this::expand);
        return next.isPresent();
    }

    private void expand(Recipients.OpenMailing mailing) {
        if (isOvertaken(mailing)) {
            settle(mailing, "OVERTAKEN", mailing.expandedTo());
            return;
        }
        if (mailing.isOfParticipants() && mailing.workshopId() != null) {
            // Who cancels in this instant is either told of the move before, or not at all: told after it, a calendar
            // would hold the entry again.
            workshops.lock(mailing.workshopId(), Workshops.Lock.FACT);
        }
        List<Recipients.Recipient> some = recipients.after(mailing.expandedTo(), mailing, BATCH);
        Predicate<Recipients.Recipient> concerned = concerned(mailing);
        deliveries.queue(some.stream()
                .filter(concerned)
                .map(recipient -> delivery(mailing, recipient))
                .toList());
        boolean last = some.size() < BATCH;
        settle(
                mailing,
                last ? "EXPANDED" : "OPEN",
                some.isEmpty() ? mailing.expandedTo() : some.getLast().id());
    }

    // A reminder of a time that no longer holds, or news that nobody wants to read any more.
    private boolean isOvertaken(Recipients.OpenMailing mailing) {
        boolean late = mailing.expiresAt() != null && clock.instant().isAfter(mailing.expiresAt());
        Optional<String> promised =
                Optional.of(news.read(mailing.news()).text("startsAt")).filter(Predicate.not(String::isEmpty));
        boolean moved = promised.isPresent()
                && mailing.workshopId() != null
                && !workshops
                        .find(mailing.workshopId())
                        .map(CurrentWorkshop::workshop)
                        .filter(workshop -> workshop.state() == Workshop.State.PUBLISHED)
                        .map(workshop -> workshop.startsAt().toString())
                        .equals(promised);
        return late || moved;
    }

    // Nobody gets her own words back, nor by mail what she reads in her digest; who waits for a place is reminded only
    // where waiting people may watch.
    private Predicate<Recipients.Recipient> concerned(Recipients.OpenMailing mailing) {
        if (Purpose.POST_WRITTEN.name().equals(mailing.purpose())) {
            News post = news.read(mailing.news());
            Set<String> spared = new HashSet<>(post.texts("inDigest"));
            spared.add(post.text("actorId"));
            return recipient -> !spared.contains(recipient.id().toString());
        }
        if (mailing.workshopId() == null || !Purpose.REMINDER.name().equals(mailing.purpose())) {
            return recipient -> true;
        }
        boolean audience = workshops
                .find(mailing.workshopId())
                .filter(known -> known.workshop().audience())
                .isPresent();
        return recipient -> recipient.isConfirmed() || (audience && "WAITLISTED".equals(recipient.state()));
    }

    private NewDelivery delivery(Recipients.OpenMailing mailing, Recipients.Recipient recipient) {
        Purpose purpose = Purpose.valueOf(mailing.purpose());
        News said = news.read(mailing.news()).with("variant", variant(mailing, purpose, recipient));
        return new NewDelivery(
                purpose,
                mailing.occurrence(),
                recipient.address(),
                recipient.name(),
                recipient.language(),
                recipient.timeZone(),
                mailing.workshopId(),
                mailing.epoch() == null || mailing.sequence() == null
                        ? null
                        : new Position(mailing.epoch(), mailing.sequence()),
                recipient.foundationId(),
                recipient.participationId(),
                null,
                calendar(purpose, recipient.state()),
                recipient.participationId() == null
                        ? said
                        : said.withLink(recipient.participationId(), recipient.linkGeneration()),
                mailing.expiresAt());
    }

    // Words that promise a change in a calendar are only for those who have an entry.
    private static @Nullable String variant(
            Recipients.OpenMailing mailing, Purpose purpose, Recipients.Recipient recipient) {
        return switch (purpose) {
            case WORKSHOP_REVISED -> recipient.isConfirmed() ? null : "waiting";
            case WORKSHOP_CALLED_OFF ->
                mailing.audience() == Audience.MEMBERS ? "member" : recipient.isConfirmed() ? null : "plain";
            default -> null;
        };
    }

    private static @Nullable CalendarMethod calendar(Purpose purpose, @Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (purpose) {
            case WORKSHOP_REVISED -> "CONFIRMED".equals(state) ? CalendarMethod.REQUEST : null;
            case WORKSHOP_CALLED_OFF -> CalendarMethod.CANCEL;
            default -> null;
        };
    }

    // Foundations and workshops are told on different topics: who their members are may be heard last. Such a mailing
    // waits, and holds up no other.
    private Optional<Recipients.OpenMailing> lockNext() {
        return jdbc.sql("""
                SELECT id, purpose, occurrence, audience, foundation_ids, person_ids, workshop_id, epoch, sequence,
                    news::text, expanded_to, expires_at, registered_by
                FROM mailing m WHERE state = 'OPEN' AND due_at <= :now
                    AND foundation_ids <@ ARRAY (SELECT foundation_id FROM foundation)
                    AND NOT EXISTS (SELECT 1 FROM mailing older
                        WHERE older.workshop_id = m.workshop_id AND older.state = 'OPEN'
                            AND older.foundation_ids <@ ARRAY (SELECT foundation_id FROM foundation)
                            AND (older.due_at, older.id) < (m.due_at, m.id))
                ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("now", Timestamp.from(clock.instant()))
                .query(JdbcMailings::read)
                .optional();
    }

    private static Recipients.OpenMailing read(ResultSet row, int number) throws SQLException {
        Array persons = row.getArray("person_ids");
        return new Recipients.OpenMailing(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getString("occurrence"),
                Audience.valueOf(row.getString("audience")),
                (UUID[]) row.getArray("foundation_ids").getArray(),
                persons == null ? null : (UUID[]) persons.getArray(),
                row.getObject("workshop_id", UUID.class),
                row.getObject("epoch", Long.class),
                row.getObject("sequence", Long.class),
                row.getString("news"),
                row.getObject("expanded_to", UUID.class),
                instant(row, "expires_at"),
                instant(row, "registered_by"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static UUID @Nullable [] persons(@Nullable List<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }

    private void settle(Recipients.OpenMailing mailing, String state, UUID expandedTo) {
        jdbc.sql("UPDATE mailing SET state = ?, expanded_to = ? WHERE id = ?")
                .params(state, expandedTo, mailing.id())
                .update();
    }
}
