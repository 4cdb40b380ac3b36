package org.convene.event.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convene.event.date.Slot.Clash;
import org.convene.event.date.Slot.Share;
import org.junit.jupiter.api.Test;

class SlotTests {

    private static final Instant START = Instant.parse("2027-05-20T08:00:00Z");
    private static final int ROUNDS = 2_000;

    private final Random random = new Random(1);
    private final List<UUID> hosts =
            IntStream.range(0, 5).mapToObj(host -> new UUID(0, host)).toList();

    @Test
    void putsFirstWhatSparesTheMostBurdened() {
        Slot oneSitsAtNight = slot(0, share(0, HourKind.NIGHT, 0), share(1, HourKind.WORKING, 0));
        Slot bothInTheEvening = slot(9, share(0, HourKind.EVENING, 0), share(1, HourKind.EVENING, 0));
        Slot oneInTheEvening = slot(12, share(0, HourKind.EVENING, 0), share(1, HourKind.WORKING, 0));

        assertThat(ranked(oneSitsAtNight, bothInTheEvening, oneInTheEvening))
                .containsExactly(oneInTheEvening, bothInTheEvening, oneSitsAtNight);
    }

    @Test
    void sparesWhoBoreMoreInEarlierEditions() {
        Slot again = slot(0, share(0, HourKind.NIGHT, 4), share(1, HourKind.WORKING, 0));
        Slot inTurn = slot(9, share(0, HourKind.WORKING, 4), share(1, HourKind.NIGHT, 0));

        assertThat(ranked(again, inTurn)).containsExactly(inTurn, again);
    }

    @Test
    void countsAnotherWorkshopForMoreThanTheNight() {
        Share busy = new Share(hosts.get(0), HourKind.WORKING, 0, List.of(new Clash(new UUID(1, 1), "Another")), null);
        Slot clashing = slot(0, busy, share(1, HourKind.WORKING, 0));
        Slot atNight = slot(9, share(0, HourKind.NIGHT, 0), share(1, HourKind.NIGHT, 0));

        assertThat(ranked(clashing, atNight)).containsExactly(atNight, clashing);
        assertThat(clashing.suitsAll()).isFalse();
    }

    @Test
    void countsAHostForWhomNobodyCanComeForMoreThanTheNight() {
        Slot impossible = slot(0, share(0, HourKind.WORKING, 0), share(1, HourKind.WORKING, 0))
                .with(Map.of(hosts.get(0), Availability.NO, hosts.get(1), Availability.YES));
        Slot atNight = slot(9, share(0, HourKind.NIGHT, 0), share(1, HourKind.NIGHT, 0))
                .with(Map.of(hosts.get(0), Availability.IF_NEED_BE, hosts.get(1), Availability.YES));

        assertThat(ranked(impossible, atNight)).containsExactly(atNight, impossible);
    }

    @Test
    void neverPutsFirstWhatIsWorseForEveryone() {
        for (int round = 0; round < ROUNDS; round++) {
            Slot one = randomSlot(random.nextInt(24));
            Slot other = randomSlot(random.nextInt(24));
            int order = Slot.FAIREST.compare(one, other);

            if (isNoWorse(one, other) && !isNoWorse(other, one)) {
                assertThat(order).as("%s before %s", one, other).isNegative();
            }
            assertThat(Slot.FAIREST.compare(other, one)).isEqualTo(-order);
        }
    }

    @Test
    void ranksAllHostsAlike() {
        for (int round = 0; round < ROUNDS; round++) {
            Slot one = randomSlot(8);
            Slot other = randomSlot(8);
            List<UUID> renamed = new ArrayList<>(hosts);
            Collections.shuffle(renamed, random);

            assertThat(Slot.FAIREST.compare(renamed(one, renamed), renamed(other, renamed)))
                    .isEqualTo(Slot.FAIREST.compare(one, other));
        }
    }

    private boolean isNoWorse(Slot one, Slot other) {
        return IntStream.range(0, hosts.size())
                .allMatch(host -> one.shares().get(host).burden()
                        <= other.shares().get(host).burden());
    }

    private Slot renamed(Slot slot, List<UUID> names) {
        List<Share> shares = new ArrayList<>();
        for (int host = 0; host < names.size(); host++) {
            Share share = slot.shares().get(host);
            shares.add(
                    new Share(names.get(host), share.hours(), share.carried(), share.clashes(), share.availability()));
        }
        Collections.shuffle(shares, random);
        return new Slot(slot.startsAt(), slot.endsAt(), shares, slot.speakers());
    }

    private Slot randomSlot(int hour) {
        HourKind[] kinds = HourKind.values();
        List<Availability> answers = List.of(Availability.values());
        Map<UUID, Availability> said = new HashMap<>();
        hosts.forEach(host -> said.put(host, answers.get(random.nextInt(answers.size()))));
        return slot(
                        hour,
                        IntStream.range(0, hosts.size())
                                .mapToObj(host -> share(host, kinds[random.nextInt(kinds.length)], random.nextInt(3)))
                                .toArray(Share[]::new))
                .with(said);
    }

    private Share share(int host, HourKind kind, int carried) {
        return new Share(hosts.get(host), kind, carried, List.of(), null);
    }

    private static Slot slot(int hour, Share... shares) {
        Instant start = START.plus(Duration.ofHours(hour));
        return new Slot(start, start.plus(Duration.ofHours(2)), List.of(shares), List.of());
    }

    private static List<Slot> ranked(Slot... slots) {
        List<Slot> shuffled = new ArrayList<>(List.of(slots));
        Collections.shuffle(shuffled, new Random(2));
        return shuffled.stream().sorted(Slot.FAIREST).toList();
    }
}
