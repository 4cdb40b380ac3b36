package org.convene.stories.rights;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convene.stories.rights.People.Person;

/** What a caller must not find in an answer: other hosts' people, and anybody's links. */
final class Borders {

    private static final Pattern LIKE_A_LINK = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])");

    private final World world;

    Borders(World world) {
        this.world = world;
    }

    /** Returns what a member of A reads here and should not. */
    List<String> againstA(String text) {
        return marks(text, person -> !"A".equals(person.ofHost()) && !isEverybodys(person));
    }

    /** Returns what a member of B reads here and should not. */
    List<String> againstB(String text) {
        return marks(text, person -> !"B".equals(person.ofHost()) && !isEverybodys(person));
    }

    /** Returns what anybody else reads here and should not; whose link it is may see herself. */
    List<String> againstOthers(String text, Set<String> herself) {
        return marks(text, person -> !herself.contains(person.address()));
    }

    /** Returns the personal links in a text. */
    List<String> links(String text) {
        return LIKE_A_LINK
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(world.links::isOurs)
                .distinct()
                .toList();
    }

    // Who comes by herself comes to all hosts.
    private static boolean isEverybodys(Person person) {
        return person.ofHost() == null && person.isIn();
    }

    private List<String> marks(String text, Predicate<Person> hidden) {
        return world.people.all().stream()
                .filter(hidden)
                .flatMap(Person::marks)
                .filter(text::contains)
                .toList();
    }
}
