package org.convene.registration.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convene.registration.Samples;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTests {

    private static final Instant DOORS = Samples.START.minus(Duration.ofMinutes(15));

    @Test
    void opensAQuarterOfAnHourBeforeTheStartAndClosesAtTheEnd() {
        Participation in = participation(ParticipationState.CONFIRMED);
        Workshop workshop = Samples.workshop(10);

        assertThat(Door.of(workshop, in, DOORS.minusMillis(1))).isEqualTo(new Door.TooEarly(DOORS));
        assertThat(Door.of(workshop, in, DOORS))
                .isEqualTo(new Door.Open(URI.create("https://meet.example.org/critical-care-14")));
        assertThat(Door.of(workshop, in, Samples.END.minusMillis(1))).isInstanceOf(Door.Open.class);
        assertThat(Door.of(workshop, in, Samples.END)).isEqualTo(new Door.Over());
    }

    @Test
    void letsWhoWaitsWatchIfThereIsAnAudience() {
        Participation waits = participation(ParticipationState.WAITLISTED);
        Workshop noAudience = Samples.workshop(UUID.randomUUID(), WorkshopState.PUBLISHED, 10, false, 1);

        assertThat(Door.of(Samples.workshop(10), waits, DOORS)).isInstanceOf(Door.Open.class);
        assertThat(Door.of(noAudience, waits, DOORS)).isEqualTo(new Door.Waiting());
    }

    @Test
    void staysShutForWhoCancelledAndWhenTheWorkshopIsCalledOff() {
        Workshop calledOff = Samples.workshop(UUID.randomUUID(), WorkshopState.CALLED_OFF, 10, true, 1);

        assertThat(Door.of(Samples.workshop(10), participation(ParticipationState.CANCELLED), DOORS))
                .isEqualTo(new Door.Cancelled());
        assertThat(Door.of(calledOff, participation(ParticipationState.CONFIRMED), DOORS))
                .isEqualTo(new Door.CalledOff());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "javascript:alert(1)", "ftp://example.org/", "//example.org", "https:///x", "not a link"})
    void sendsNobodyAnywhereButToTheWeb(@Nullable String address) {
        assertThat(Door.of(
                        Samples.meetingAt(address, UUID.randomUUID()),
                        participation(ParticipationState.CONFIRMED),
                        DOORS))
                .isEqualTo(new Door.NoAddress());
    }

    private static Participation participation(ParticipationState state) {
        return new Participation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "irina@klinika.example.org",
                Samples.details("Ирина"),
                PlaceKind.ROOM,
                state,
                1,
                null,
                1,
                Samples.NOW,
                null);
    }
}
