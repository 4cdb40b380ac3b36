package org.convene.messaging.simulation;

/** Unwinds the thread of an actor whose process is killed; nothing that it does on its way out has any effect. */
final class Killed extends Error {

    Killed() {
        super("killed", null, false, false);
    }
}
