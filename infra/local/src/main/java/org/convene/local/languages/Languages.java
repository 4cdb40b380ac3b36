package org.convene.local.languages;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code ./convene languages}. */
public final class Languages {

    /** Where ours stand in a checkout. */
    public static final Path OURS = Path.of("infra/web/src/main/resources/languages");

    private Languages() {}

    /** Prints what is wrong in every folder of a folder; returns whether nothing is. */
    public static boolean check(Path checkout, Path folders, PrintStream out) {
        LanguageFolder english = LanguageFolder.read(checkout.resolve(OURS).resolve("en"));
        boolean well = true;
        for (Path folder : LanguageFolder.inside(folders).stream()
                .filter(Files::isDirectory)
                .toList()) {
            LanguageFolder language = LanguageFolder.read(folder);
            List<String> violations =
                    new LanguageCheck(english, language.tag().equals("en") ? english : language).violations();
            violations.forEach(out::println);
            out.println(language.tag() + ": " + language.words().size() + " of "
                    + english.words().size() + " words"
                    + (violations.isEmpty() ? ", nothing wrong" : ", " + violations.size() + " lines to mend"));
            well &= violations.isEmpty();
        }
        return well;
    }
}
