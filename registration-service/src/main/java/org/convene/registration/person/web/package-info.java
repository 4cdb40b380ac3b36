/** Reads the addresses that people type. */
@NullMarked
package org.convene.registration.person.web;

import org.jspecify.annotations.NullMarked;
