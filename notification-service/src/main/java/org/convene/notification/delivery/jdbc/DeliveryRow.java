package org.convene.notification.delivery.jdbc;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;

/** A new delivery on its way into the table; many go there as one JSON array in one statement. */
record DeliveryRow(
        UUID id,
        UUID recipient_id,
        String address_key,
        String address,
        Purpose purpose,
        String occurrence,
        @Nullable String name,
        String language,
        @Nullable String time_zone,
        @Nullable UUID workshop_id,
        @Nullable Long rests_epoch,
        @Nullable Long rests_sequence,
        @Nullable UUID foundation_id,
        @Nullable UUID participation_id,
        @Nullable UUID invitation_id,
        @Nullable CalendarMethod calendar_method,
        @Nullable Integer calendar_sequence,
        Map<String, Object> news,
        int priority,
        String state,
        @Nullable Instant expires_at) {

    static DeliveryRow of(NewDelivery delivery, UUID id, UUID recipient) {
        var rests = delivery.restsOn();
        return new DeliveryRow(
                id,
                recipient,
                Addresses.parse(delivery.address()).map(Address::key).orElse(delivery.address()),
                delivery.address(),
                delivery.purpose(),
                delivery.occurrence(),
                delivery.name(),
                delivery.language(),
                delivery.timeZone(),
                delivery.workshopId(),
                rests == null ? null : rests.epoch(),
                rests == null ? null : rests.sequence(),
                delivery.foundationId(),
                delivery.participationId(),
                delivery.invitationId(),
                delivery.calendar(),
                null,
                delivery.news().fields(),
                delivery.purpose().priority(),
                "QUEUED",
                delivery.expiresAt());
    }

    boolean changesCalendar() {
        return calendar_method != null && participation_id != null;
    }

    DeliveryRow at(int sequence) {
        return with(calendar_method, sequence, new News(news), "QUEUED");
    }

    DeliveryRow withoutCalendar() {
        return with(null, null, new News(news), state);
    }

    DeliveryRow telling(News all) {
        return with(calendar_method, calendar_sequence, all, state);
    }

    /** A waiting mail will say the same, and better. */
    DeliveryRow superseded() {
        return with(null, null, new News(news), "SUPERSEDED");
    }

    private DeliveryRow with(@Nullable CalendarMethod method, @Nullable Integer sequence, News all, String newState) {
        return new DeliveryRow(
                id,
                recipient_id,
                address_key,
                address,
                purpose,
                occurrence,
                name,
                language,
                time_zone,
                workshop_id,
                rests_epoch,
                rests_sequence,
                foundation_id,
                participation_id,
                invitation_id,
                method,
                sequence,
                all.fields(),
                priority,
                newState,
                expires_at);
    }
}
