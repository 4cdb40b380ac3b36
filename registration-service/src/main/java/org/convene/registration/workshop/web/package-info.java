/** What all pages about a workshop share: its heading, and who may sit at its organizers' desk. */
@NullMarked
package org.convene.registration.workshop.web;

import org.jspecify.annotations.NullMarked;
