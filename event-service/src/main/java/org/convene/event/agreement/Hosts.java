package org.convene.event.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;

/** Lists of hosts: exactly one of each leads. */
final class Hosts {

    private Hosts() {}

    /** Who shall carry it by what lies before the hosts; if nothing does, who carries it. */
    static List<Host> proposed(Workshop workshop) {
        return workshop.proposal().map(Revision::hosts).orElseGet(workshop::hosts);
    }

    /** Those of all who carry it or shall. */
    static List<Host> chosen(Workshop workshop, Set<UUID> foundations) {
        List<Host> known = new ArrayList<>(workshop.hosts());
        proposed(workshop).stream().filter(host -> !known.contains(host)).forEach(known::add);
        return led(known.stream()
                .filter(host -> foundations.contains(host.foundationId()))
                .toList());
    }

    static List<Host> without(List<Host> hosts, UUID foundation) {
        return led(hosts.stream()
                .filter(host -> !host.foundationId().equals(foundation))
                .toList());
    }

    static List<Host> with(List<Host> hosts, Host newcomer) {
        List<Host> all = new ArrayList<>(hosts);
        all.add(newcomer);
        return all;
    }

    /** If the lead goes, the one that has carried it longest leads. */
    private static List<Host> led(List<Host> hosts) {
        if (hosts.isEmpty() || hosts.stream().anyMatch(Host::lead)) {
            return hosts;
        }
        List<Host> led = new ArrayList<>(hosts);
        led.set(0, new Host(hosts.getFirst().foundationId(), true));
        return led;
    }
}
