package org.convene.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.convene.local.CommandLine.Option;
import org.convene.local.languages.Languages;
import org.convene.local.status.StatusReport;
import org.convene.local.status.StatusText;

/** The command line: exits with 0 if what was asked is done, 1 if it can't be, 2 if it wasn't understood. */
public final class Convene {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Convene() {}

    /** Takes the words typed after {@code ./convene}; the working directory is the checkout. */
    public static void main(String[] words) {
        System.exit(run(words, System.out));
    }

    static int run(String[] words, PrintStream out) {
        try {
            var line = CommandLine.parse(words);
            var place = Settings.read(Path.of("").toAbsolutePath(), System.getenv(), line.portBase());
            return switch (line.command()) {
                case UP ->
                    line.has(Option.DETACH) ? Detached.up(place, words, out) : Up.run(place, Clock.systemUTC(), out);
                case DOWN -> Down.run(place, out);
                case STATUS -> status(StatusReport.of(place), line.has(Option.JSON), out);
                case DEMO -> Demonstration.run(place, Clock.systemUTC(), out);
                case RETRY -> Retry.run(place, out);
                case RESET -> Reset.run(place, line.has(Option.YES), out);
                case SIGN_IN_LINK -> SignInLink.run(place, line.subject(), line.has(Option.NEW), out);
                case VERIFY_LOG ->
                    VerifyLog.run(place, line.subjects().stream().map(Path::of).toList(), out);
                case LANGUAGES -> languages(line.subject(), out);
                case MEASURE -> Measure.run(place, out);
                case HELP -> help(out);
            };
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println();
            help(out);
            return NOT_UNDERSTOOD;
        } catch (IllegalStateException | UncheckedIOException e) {
            out.println(e.getMessage());
            return FAILED;
        }
    }

    private static int status(StatusReport report, boolean json, PrintStream out) {
        out.println(json ? report.json() : StatusText.of(report));
        return report.isWell() ? DONE : FAILED;
    }

    private static int languages(String folders, PrintStream out) {
        var checkout = Path.of("").toAbsolutePath();
        return Languages.check(checkout, folders.isEmpty() ? checkout.resolve(Languages.OURS) : Path.of(folders), out)
                ? DONE
                : FAILED;
    }

    private static int help(PrintStream out) {
        try (InputStream text = Convene.class.getResourceAsStream("help.txt")) {
            if (text == null) {
                throw new IllegalStateException("help.txt: missing (expected: beside this class)");
            }
            out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
