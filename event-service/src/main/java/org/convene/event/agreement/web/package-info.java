/** Revisions, answers and publishing as JSON. */
@NullMarked
package org.convene.event.agreement.web;

import org.jspecify.annotations.NullMarked;
