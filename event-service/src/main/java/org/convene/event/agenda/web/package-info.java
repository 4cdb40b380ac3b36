/** Sessions and speakers as people and programs write them. */
@NullMarked
package org.convene.event.agenda.web;

import org.jspecify.annotations.NullMarked;
