/** Whether the servers of tests are containers or processes of this machine, and how either comes and goes. */
@NullMarked
package org.convene.testing.server;

import org.jspecify.annotations.NullMarked;
