package org.convene.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.local.CommandLine.Command;
import org.convene.local.CommandLine.Option;
import org.convene.local.platform.Place.Port;
import org.junit.jupiter.api.Test;

class CommandLineTests {

    @Test
    void takesOptionsAndAPortBaseInAnyOrder() {
        assertThat(CommandLine.parse("up", "--port-base", "18080", "--detach"))
                .isEqualTo(new CommandLine(Command.UP, Set.of(Option.DETACH), 18_080, List.of()));
        assertThat(CommandLine.parse("up", "--detach", "--port-base", "18080"))
                .isEqualTo(new CommandLine(Command.UP, Set.of(Option.DETACH), 18_080, List.of()));
    }

    @Test
    void takesTheAddressOfASignInLink() {
        assertThat(CommandLine.parse("sign-in-link", "claire@leman.example", "--new"))
                .isEqualTo(
                        new CommandLine(Command.SIGN_IN_LINK, Set.of(Option.NEW), 0, List.of("claire@leman.example")));
        assertThatThrownBy(() -> CommandLine.parse("sign-in-link"))
                .hasMessage("sign-in-link: nothing (expected: an e-mail address)");
        assertThatThrownBy(() -> CommandLine.parse("sign-in-link", "--new"))
                .hasMessage("sign-in-link: --new (expected: an e-mail address)");
    }

    @Test
    void takesTheFilesOfAVerification() {
        assertThat(CommandLine.parse("verify-log", "may.json", "--port-base", "18080", "june.json"))
                .isEqualTo(new CommandLine(Command.VERIFY_LOG, Set.of(), 18_080, List.of("may.json", "june.json")));
        assertThatThrownBy(() -> CommandLine.parse("languages", "one", "two"))
                .hasMessage("There is no option \"two\" here.");
    }

    @Test
    void refusesAnOptionOfAnotherCommand() {
        assertThatThrownBy(() -> CommandLine.parse("up", "--yes")).hasMessage("There is no option \"--yes\" here.");
        assertThatThrownBy(() -> CommandLine.parse("down", "--json")).hasMessage("There is no option \"--json\" here.");
    }

    @Test
    void refusesAPortBaseThatIsNone() {
        assertThatThrownBy(() -> CommandLine.parse("up", "--port-base"))
                .hasMessageContaining("nothing (expected: a port");
        assertThatThrownBy(() -> CommandLine.parse("up", "--port-base", "x"))
                .hasMessageContaining("x (expected: a port");
    }

    @Test
    void showsHelpAndExitsWithTwoWhereItUnderstandsNothing() {
        var said = new ByteArrayOutputStream();
        int status = Convene.run(new String[] {"fly"}, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no command \"fly\".", "./convene up");
    }

    @Test
    void takesPortsFromTheEnvironmentAndMovesAllWithABase() {
        var environment = Map.of("CONVENE_GATEWAY_PORT", "9000", "CONVENE_VAR", "/data/convene");
        var place = Settings.read(Path.of("/checkout"), environment, 0);
        assertThat(place.port(Port.GATEWAY)).isEqualTo(9000);
        assertThat(place.port(Port.POSTGRES)).isEqualTo(5433);
        assertThat(place.home()).isEqualTo(Path.of("/data/convene"));
        var moved = Settings.read(Path.of("/checkout"), environment, 18_080);
        assertThat(moved.ports().values()).doesNotHaveDuplicates().allMatch(port -> port >= 18_080 && port < 18_090);
        assertThatThrownBy(() -> Settings.read(Path.of("/"), Map.of("CONVENE_SMTP_PORT", "0"), 0))
                .hasMessage("CONVENE_SMTP_PORT: 0 (expected: 1 to 65535)");
    }
}
