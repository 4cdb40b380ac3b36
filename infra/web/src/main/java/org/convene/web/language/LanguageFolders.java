package org.convene.web.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the words of every language. A language is a folder named by its BCP 47 tag; its files are properties in UTF-8
 * whose names don't matter. Those of an installation add languages, or replace single words of ours.
 */
public final class LanguageFolders {

    private static final Comparator<Locale> ENGLISH_FIRST = Comparator.comparing(
                    (Locale language) -> !language.equals(Languages.DEFAULT))
            .thenComparing(Locale::toLanguageTag);

    private LanguageFolders() {}

    /** Returns the words of our own languages by key. */
    public static Map<Locale, Map<String, String>> ours() {
        return read("classpath*:languages/*/*.properties");
    }

    /** Returns the words of our own languages and of those in a folder of folders. */
    public static Map<Locale, Map<String, String>> with(Path folders) {
        if (!Files.isDirectory(folders)) {
            throw new IllegalArgumentException(
                    "convene.languages: " + folders + " is no folder (expected: one with a folder for each language)");
        }
        Map<Locale, Map<String, String>> all = ours();
        read(folders.toUri() + "*/*.properties")
                .forEach((language, words) ->
                        all.computeIfAbsent(language, _ -> new HashMap<>()).putAll(words));
        return all;
    }

    private static Map<Locale, Map<String, String>> read(String pattern) {
        Map<Locale, Map<String, String>> all = new TreeMap<>(ENGLISH_FIRST);
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties words = new Properties();
                try (Reader reader = new EncodedResource(file, StandardCharsets.UTF_8).getReader()) {
                    words.load(reader);
                }
                Map<String, String> language = all.computeIfAbsent(languageOf(file), _ -> new HashMap<>());
                words.stringPropertyNames().forEach(key -> language.put(key, words.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Locale languageOf(Resource file) throws IOException {
        String[] path = file.getURL().getPath().split("/", -1);
        String folder = path[path.length - 2];
        Locale language = Locale.forLanguageTag(folder);
        if (!language.toLanguageTag().equals(folder)) {
            throw new IllegalArgumentException(
                    "language folder: " + folder + " (expected: a BCP 47 tag such as pt-BR, written as there)");
        }
        return language;
    }
}
