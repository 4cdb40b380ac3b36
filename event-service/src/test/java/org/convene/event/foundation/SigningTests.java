package org.convene.event.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.SigningOutcome.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningTests {

    private static final Instant NOW = Instant.parse("2027-08-02T09:00:00Z");
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID PAUL = new UUID(2, 2);
    private static final UUID VERA = new UUID(3, 3);

    private final Foundation foundation = new Foundation(
            new UUID(9, 9),
            new FoundationProfile(
                    "Алтай қоры",
                    List.of(),
                    "Алтай",
                    "KZ",
                    ZoneId.of("Asia/Almaty"),
                    new WorkingWeek(LocalTime.of(9, 0), LocalTime.of(18, 0), List.of()),
                    null,
                    "#2a5fb5"),
            List.of(member(ANNA, Role.ADMIN), member(PAUL, Role.ORGANIZER), member(VERA, Role.ORGANIZER)),
            List.of(),
            Approval.GIVEN);

    @Test
    void isAnAdminsOrHersWhomAnAdminNamed() {
        assertThat(foundation.signing(ANNA, NOW)).contains(SigningRight.OWN);
        assertThat(foundation.signing(PAUL, NOW)).isEmpty();
        assertThat(foundation.signing(new UUID(4, 4), NOW)).isEmpty();

        Foundation named = named(PAUL);
        assertThat(named.signing(PAUL, NOW)).contains(SigningRight.OWN);
        assertThat(named.signersAt(NOW)).extracting(Member::personId).containsExactly(ANNA, PAUL);
        assertThat(named.with(named.member(PAUL).orElseThrow().signing(false)).signing(PAUL, NOW))
                .isEmpty();
    }

    /** Almaty is five hours ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        "2027-08-01T18:59:59Z, false",
        "2027-08-01T19:00:00Z, true",
        "2027-08-15T18:59:59Z, true",
        "2027-08-15T19:00:00Z, false"
    })
    void isADeputysFromTheFirstMomentOfTheFirstDayToTheLastOfTheLast(Instant now, boolean signs) {
        Foundation lent = lent(ANNA, PAUL);

        assertThat(lent.signing(PAUL, now).isPresent()).isEqualTo(signs);
        assertThat(lent.signing(VERA, now)).isEmpty();
        assertThat(lent.signing(ANNA, now)).contains(SigningRight.OWN);
    }

    @Test
    void endsWithTheMembershipOfEitherAndWithTheRightThatIsLent() {
        assertThat(lent(ANNA, PAUL).leftBy(PAUL).orElseThrow().deputies()).isEmpty();

        Foundation lent = named(PAUL).with(deputy(PAUL, VERA), LocalDate.parse("2027-08-02"));
        assertThat(lent.signing(VERA, NOW)).contains(SigningRight.DEPUTY);
        assertThat(lent.leftBy(PAUL).orElseThrow().signing(VERA, NOW)).isEmpty();

        Foundation takenBack = lent.with(lent.member(PAUL).orElseThrow().signing(false));
        assertThat(takenBack.signing(VERA, NOW)).isEmpty();
        Foundation again = takenBack.with(takenBack.member(PAUL).orElseThrow().signing(true));
        assertThat(again.signing(VERA, NOW)).isEmpty();
    }

    @Test
    void endsForWhoIsNoAdminAnyMore() {
        Foundation two = foundation.withRole(PAUL, Role.ADMIN).orElseThrow();
        assertThat(two.signing(PAUL, NOW)).contains(SigningRight.OWN);
        assertThat(two.withRole(PAUL, Role.ORGANIZER).orElseThrow().signing(PAUL, NOW))
                .isEmpty();
    }

    @Test
    void goesOnForWhoseAccountsAreOneNow() {
        Foundation lent = named(PAUL).with(deputy(ANNA, VERA), LocalDate.parse("2027-08-02"));
        UUID other = new UUID(5, 5);

        assertThat(lent.merged(VERA, member(other, Role.ORGANIZER)).signing(other, NOW))
                .contains(SigningRight.DEPUTY);
        assertThat(lent.merged(PAUL, member(other, Role.ORGANIZER)).signing(other, NOW))
                .contains(SigningRight.OWN);
        Foundation one = lent.merged(VERA, member(ANNA, Role.ADMIN));
        assertThat(one.deputies()).isEmpty();
        assertThat(one.signing(ANNA, NOW)).contains(SigningRight.OWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-08-02, 2027-08-02, ",
        "2027-08-03, 2027-08-02, ORDER",
        "2027-07-01, 2027-08-01, OVER",
        "2027-07-01, 2027-08-02, ",
        "2027-08-02, 2028-08-01, ",
        "2027-08-02, 2028-08-02, LONG",
        "2028-08-01, 2028-08-10, ",
        "2028-08-02, 2028-08-10, LONG",
        "-999999999-01-01, 2027-08-10, LONG",
        "2027-08-02, +999999999-12-31, LONG"
    })
    void isLentForAYearAtMost(LocalDate from, LocalDate to, Days wrong) {
        assertThat(Days.wrong(from, to, LocalDate.parse("2027-08-02")).orElse(null))
                .isEqualTo(wrong);
    }

    private Foundation named(UUID person) {
        return foundation.with(foundation.member(person).orElseThrow().signing(true));
    }

    private Foundation lent(UUID signer, UUID deputy) {
        return foundation.with(deputy(signer, deputy), LocalDate.parse("2027-07-01"));
    }

    private static Deputy deputy(UUID signer, UUID deputy) {
        return new Deputy(new UUID(7, 7), signer, deputy, LocalDate.parse("2027-08-02"), LocalDate.parse("2027-08-15"));
    }

    private static Member member(UUID id, Role role) {
        return new Member(id, "N" + id, id + "@altai.example", role);
    }
}
