/** Personal links, and how a participation is shown to its owner. */
@NullMarked
package org.convene.registration.participation.web;

import org.jspecify.annotations.NullMarked;
