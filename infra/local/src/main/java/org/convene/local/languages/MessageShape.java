package org.convene.local.languages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a message a program fills in.
 *
 * @param arguments names or numbers
 */
record MessageShape(Set<String> arguments, List<Plural> plurals) {

    /**
     * An argument that the words bend to.
     *
     * @param forms such as {@code one}, {@code other} or {@code =0}
     * @param silent those of the forms that don't show the number
     */
    record Plural(String argument, Set<String> forms, Set<String> silent) {

        Plural {
            forms = Set.copyOf(forms);
            silent = Set.copyOf(silent);
        }
    }

    MessageShape {
        arguments = Set.copyOf(arguments);
        plurals = List.copyOf(plurals);
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it breaks the rules of ICU's message format
     */
    static MessageShape of(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> arguments = new TreeSet<>();
        List<Plural> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                arguments.add(name);
                if (part.getArgType() == ArgType.PLURAL) {
                    plurals.add(plural(pattern, i, name));
                }
            }
        }
        return new MessageShape(arguments, plurals);
    }

    private static Plural plural(MessagePattern pattern, int start, String name) {
        Set<String> forms = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 2; i < end; i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
                String form = pattern.getSubstring(pattern.getPart(i));
                forms.add(form);
                while (pattern.getPartType(i) != Part.Type.MSG_START) {
                    i++;
                }
                int limit = pattern.getLimitPartIndex(i);
                if (!showsNumber(pattern, i, limit, name)) {
                    silent.add(form);
                }
                i = limit;
            }
        }
        return new Plural(name, forms, silent);
    }

    private static boolean showsNumber(MessagePattern pattern, int from, int to, String name) {
        for (int i = from; i < to; i++) {
            Part part = pattern.getPart(i);
            boolean named = part.getType() == Part.Type.ARG_START
                    && pattern.getSubstring(pattern.getPart(i + 1)).equals(name);
            if (named || part.getType() == Part.Type.REPLACE_NUMBER) {
                return true;
            }
        }
        return false;
    }
}
