/** Checklists as JSON. */
@NullMarked
package org.convene.event.checklist.web;

import org.jspecify.annotations.NullMarked;
