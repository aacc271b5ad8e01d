/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDecision: what cannot be undone afterwards is asked before
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-decision.h"


struct _CselDecision
{
  GtkWindow  parent_instance;

  GtkLabel  *heading;
  GtkLabel  *text;
  GtkButton *cancel;
  GtkButton *no;
  GtkButton *yes;
  gboolean   is_answered;
};

enum {
  ANSWERED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselDecision, csel_decision, GTK_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static void
answer (CselDecision *self,
        CselAnswer    which)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  /* The answer may be to close its parent, which must not go before it does */
  g_autoptr(GtkWindow) held_parent = parent != NULL ? g_object_ref (parent) : NULL;
  g_autoptr(CselDecision) held = g_object_ref (self);

  if (self->is_answered)
    return;

  self->is_answered = TRUE;
  g_signal_emit (self, signals[ANSWERED], 0, which);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
csel_decision_cancel_cb (CselDecision *self)
{
  answer (self, CSEL_ANSWER_CANCEL);
}

static void
csel_decision_no_cb (CselDecision *self)
{
  answer (self, CSEL_ANSWER_NO);
}

static void
csel_decision_yes_cb (CselDecision *self)
{
  answer (self, CSEL_ANSWER_YES);
}

/* Closed by Escape or by the window manager */
static gboolean
csel_decision_close_request (GtkWindow *window)
{
  answer (CSEL_DECISION (window), CSEL_ANSWER_CANCEL);

  return TRUE;
}

static void
csel_decision_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_DECISION);

  G_OBJECT_CLASS (csel_decision_parent_class)->dispose (object);
}

static void
csel_decision_class_init (CselDecisionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_decision_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = csel_decision_close_request;

  /**
   * CselDecision::answered:
   * @answer: a #CselAnswer
   *
   * Once; it is gone then.
   */
  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-decision.ui");
  gtk_widget_class_bind_template_child (widget_class, CselDecision, heading);
  gtk_widget_class_bind_template_child (widget_class, CselDecision, text);
  gtk_widget_class_bind_template_child (widget_class, CselDecision, cancel);
  gtk_widget_class_bind_template_child (widget_class, CselDecision, no);
  gtk_widget_class_bind_template_child (widget_class, CselDecision, yes);
  gtk_widget_class_bind_template_callback (widget_class, csel_decision_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_decision_no_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_decision_yes_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
csel_decision_init (CselDecision *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_decision_ask:
 * @parent: the window it is about
 * @text: what is asked
 *
 * Returns: (transfer none): a question that is shown until it is answered
 */
CselDecision *
csel_decision_ask (GtkWindow              *parent,
                   const CselDecisionText *text)
{
  CselDecision *self = g_object_new (CSEL_TYPE_DECISION, "transient-for", parent, "title", text->heading, NULL);

  gtk_label_set_text (self->heading, text->heading);
  gtk_label_set_text (self->text, text->text);
  gtk_button_set_label (self->cancel, text->cancel);
  gtk_button_set_label (self->yes, text->yes);
  if (text->no != NULL)
    gtk_button_set_label (self->no, text->no);
  gtk_widget_set_visible (GTK_WIDGET (self->no), text->no != NULL);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->yes));

  return self;
}
