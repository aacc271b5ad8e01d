/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * connector-selector: the window
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(CselApplication) application = NULL;

  csel_application_prepare ();
  application = csel_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
