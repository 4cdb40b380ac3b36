/** Where the command on this machine asks, and where its links lead. */
@NullMarked
package org.convene.gateway.machine.web;

import org.jspecify.annotations.NullMarked;
