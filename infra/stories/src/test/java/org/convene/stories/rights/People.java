package org.convene.stories.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People whom one recognises wherever they turn up: invited by A or by B, come by themselves, or only asked. Their
 * names are of several scripts.
 */
final class People {

    /**
     * One of them.
     *
     * @param ofHost {@code A} or {@code B}, who invited her; null for one who came by herself
     * @param isIn whether she registered, so that the hosts may know of her
     */
    record Person(
            String address,
            String name,
            String institution,
            @Nullable String ofHost,
            boolean isIn) {

        /** What must not be seen of her: her address, her name in whole, where she works. */
        Stream<String> marks() {
            return Stream.of(address, name, institution);
        }
    }

    private final World world;
    private final List<Person> all = new ArrayList<>();

    People(World world) {
        this.world = world;
        all.add(new Person(world.address("asa"), "Åsa Quagga-Öberg", "Institut Quagga", "A", true));
        all.add(new Person(world.address("suda"), "สุดา ม้าลาย", "โรงพยาบาลม้าลาย", "A", false));
        all.add(new Person(world.address("wei"), "斑马伟", "斑马研究所", "B", true));
        all.add(new Person(world.address("amina"), "أمينة الحمار", "مستشفى الحمار", "B", false));
        all.add(new Person(world.address("boris"), "Борис Зебров", "Институт зебр", "B", false));
        all.add(new Person(world.participant, "Гамма Окапи", "Клиника Окапи", null, true));
        all.add(new Person(world.address("delta"), "Delta Okapi", "Okapi Clinic", null, false));
    }

    List<Person> all() {
        return all;
    }

    /** Invites them, registers those who are in, and has one ask for the open form's mail only. */
    void come() {
        invite(world.caller(Who.ADMIN), "A");
        invite(world.ofB, "B");
        for (Person person : all) {
            if (person.isIn() && person.ofHost() != null) {
                world.platform.api().post("invitations/" + link(person) + "/registration", form(person.address()));
            }
        }
        world.platform.api().post("invitations/" + link(all.get(4)) + "/refusal", Map.of());
        world.request(all.getLast().address());
    }

    /** Returns the form as a person of them fills it in. */
    Map<String, Object> form(String address) {
        Person person = all.stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseThrow();
        Map<String, Object> form = new HashMap<>(World.form());
        form.put("name", person.name());
        form.put("institution", person.institution());
        return form;
    }

    private void invite(Caller host, String foundation) {
        List<Map<String, String>> list = ofHost(foundation)
                .map(person -> Map.of("address", person.address(), "name", person.name()))
                .toList();
        world.invite(host, foundation.equals("A") ? world.a : world.b, list);
    }

    private String link(Person person) {
        boolean ofA = "A".equals(person.ofHost());
        return world.linkOf(ofA ? world.caller(Who.ADMIN) : world.ofB, person.address());
    }

    private Stream<Person> ofHost(String foundation) {
        return all.stream().filter(person -> foundation.equals(person.ofHost()));
    }
}
