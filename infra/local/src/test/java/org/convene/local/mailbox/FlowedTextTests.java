package org.convene.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowedTextTests {

    private static final String FLOWED = "text/plain; charset=UTF-8; format=flowed";

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(FlowedText.joined("One \nTwo\n", "text/plain; charset=UTF-8"))
                .isEqualTo("One \nTwo\n");
        assertThat(FlowedText.joined("One \nTwo\n", "no type; at all; =")).isEqualTo("One \nTwo\n");
    }

    @Test
    void joinsLinesThatGoOn() {
        assertThat(FlowedText.joined("One \r\ntwo.\r\n\r\nThree\r\n", FLOWED)).isEqualTo("One two.\n\nThree\n");
        assertThat(FlowedText.joined("One  \ntwo \n字\n", FLOWED + "; delsp=yes"))
                .isEqualTo("One two字\n");
    }

    @Test
    void takesAwayTheSpaceThatGuardsALine() {
        assertThat(FlowedText.joined("     far\n From Geneva\n", FLOWED)).isEqualTo("    far\nFrom Geneva\n");
    }

    @Test
    void keepsQuotationsAndTheSignatureApart() {
        assertThat(FlowedText.joined("> One \n> two\n>> Three\nFour \n-- \nAna\n", FLOWED))
                .isEqualTo("> One two\n>> Three\nFour \n-- \nAna\n");
    }
}
