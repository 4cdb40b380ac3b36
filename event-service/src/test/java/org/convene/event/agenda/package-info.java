@NullMarked
package org.convene.event.agenda;

import org.jspecify.annotations.NullMarked;
