/** Links of the machine in PostgreSQL. */
@NullMarked
package org.convene.gateway.machine.jdbc;

import org.jspecify.annotations.NullMarked;
