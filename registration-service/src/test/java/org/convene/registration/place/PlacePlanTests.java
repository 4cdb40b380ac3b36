package org.convene.registration.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlacePlanTests {

    @Test
    void givesPlacesUntilAllAreTaken() {
        PlacePlan plan = PlacePlan.of(2).give();

        assertThat(plan.hasPlaceForNext()).isTrue();
        assertThat(plan.give().hasPlaceForNext()).isFalse();
    }

    @Test
    void letsNobodyPassThoseWhoWait() {
        PlacePlan free = new PlacePlan(3, 3, 2, 1);

        assertThat(free.hasPlaceForNext()).isFalse();
        assertThat(free.canPromote()).isTrue();
    }

    @Test
    void keepsEverybodyWhoHasAPlaceWhenFewerAreAgreed() {
        PlacePlan fewer = new PlacePlan(100, 100, 82, 5).agreeOn(80);

        assertThat(fewer).isEqualTo(new PlacePlan(80, 82, 82, 5));
        assertThat(fewer.isOverbooked()).isTrue();
        assertThat(fewer.canPromote()).isFalse();
    }

    @Test
    void givesNothingUntilItFitsAgain() {
        PlacePlan overbooked = new PlacePlan(80, 82, 82, 5);

        PlacePlan one = overbooked.giveBack();
        PlacePlan two = one.giveBack();
        PlacePlan three = two.giveBack();

        assertThat(one).isEqualTo(new PlacePlan(80, 81, 81, 5));
        assertThat(one.canPromote()).isFalse();
        assertThat(two).isEqualTo(new PlacePlan(80, 80, 80, 5));
        assertThat(two.canPromote()).isFalse();
        assertThat(three).isEqualTo(new PlacePlan(80, 80, 79, 5));
        assertThat(three.canPromote()).isTrue();
    }

    @Test
    void makesRoomWhenMoreAreAgreed() {
        assertThat(new PlacePlan(2, 2, 2, 3).agreeOn(4).canPromote()).isTrue();
    }

    @Test
    void refusesMoreTakenThanTheLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlacePlan(1, 1, 2, 0))
                .withMessage("taken: 2 (expected: 0 to 1)");
    }
}
