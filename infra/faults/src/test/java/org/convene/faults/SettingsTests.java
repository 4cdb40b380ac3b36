package org.convene.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.convene.faults.fault.Fault;
import org.junit.jupiter.api.Test;

class SettingsTests {

    @Test
    void takesRoundsSeedAndFault() {
        var settings =
                Settings.parse("--seed", "576460752303423487", "--rounds", "3", "--fault", "calm", "--older", "v1");

        assertThat(settings.rounds()).isEqualTo(3);
        assertThat(settings.seed()).isEqualTo(576_460_752_303_423_487L);
        assertThat(settings.fault()).map(Fault::name).contains("calm");
        assertThat(settings.older()).contains("v1");
    }

    @Test
    void saysWhatItExpectsOfWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse("--rounds", "many"))
                .withMessage("--rounds: many (expected: a number of at most 18 digits)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.parse("--fault", "earthquake"))
                .withMessageStartingWith("fault: earthquake (expected: one of calm, ");
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.parse("fast"));
    }
}
