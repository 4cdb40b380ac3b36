/** The platform as one thing on one machine: what runs, in which order, and what happens when a part of it dies. */
@NullMarked
package org.convene.local.platform;

import org.jspecify.annotations.NullMarked;
