@NullMarked
package org.convene.event.checklist;

import org.jspecify.annotations.NullMarked;
