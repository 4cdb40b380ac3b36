package org.convene.local.languages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A language: a folder named by its BCP 47 tag.
 *
 * @param words by key, of all of its files
 * @param twice what two of its files say
 */
record LanguageFolder(String tag, Map<String, String> words, List<String> twice) {

    LanguageFolder {
        words = Map.copyOf(words);
        twice = List.copyOf(twice);
    }

    static LanguageFolder read(Path folder) {
        Map<String, String> words = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : inside(folder)) {
            Properties own = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                own.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file + ": " + e.getMessage() + " (expected: properties in UTF-8)", e);
            }
            own.stringPropertyNames().stream()
                    .filter(key -> words.put(key, own.getProperty(key)) != null)
                    .forEach(twice::add);
        }
        return new LanguageFolder(folder.getFileName().toString(), words, twice);
    }

    /** Returns the folders of a folder, by name. */
    static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> Files.isDirectory(file) || file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read (expected: a folder of languages)", e);
        }
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
