package org.convene.faults.check;

/** One promise of the platform. */
interface Rule {

    /** Adds whatever breaks it. */
    void judge(Evidence evidence, Findings findings);
}
