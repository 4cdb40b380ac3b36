/** Keeps checklists. */
@NullMarked
package org.convene.event.checklist.jdbc;

import org.jspecify.annotations.NullMarked;
