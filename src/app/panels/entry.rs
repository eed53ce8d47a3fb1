//! Entries of menus: icon, label and keys in three columns that line up in every menu.

use egui::{
    Align2, CornerRadius, Id, Layout, Popup, PopupKind, Rect, Response, Role, ScrollArea, Sense,
    SetOpenCommand, Ui, Vec2, WidgetInfo,
};

use egui::containers::menu::SubMenu;

use super::new::choices_ui;
use crate::app::command::{Command, Item};
use crate::app::desk::{Desk, Wishes};
use crate::app::style::{BODY, CONTROL, RADIUS, SMALL, color32, icons, regular};
use crate::i18n::t;
use crate::text::Icon;
use crate::theme::{Colour, Theme};

/// Where labels begin, points from the left edge of an entry.
const LABEL_X: f32 = 32.0;
/// Of the check mark behind the words of a switch, with the air before it.
const CHECK: f32 = 26.0;
/// Least air between a label and what stands at the right.
const AIR: f32 = 28.0;
/// The menu bar above a menu, its own edges, and air below it. Points.
const AROUND_MENU: f32 = 76.0;

/// One line of a menu.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    pub mark: Mark,
    pub label: &'a str,
    /// Keys or a remark at the right, pale.
    pub right: &'a str,
    pub enabled: bool,
    /// Of a switch: whether it stands on "on". It then has a check mark, behind its words if an icon stands before them.
    pub checked: Option<bool>,
    /// Opens further entries beside it, so that its menu stays open.
    pub opens: bool,
}

/// What stands before a label.
#[derive(Clone, Copy)]
pub enum Mark {
    None,
    Icon(Icon),
    Dot(Colour),
}

impl<'a> Entry<'a> {
    pub const fn new(mark: Mark, label: &'a str) -> Self {
        Self {
            mark,
            label,
            right: "",
            enabled: true,
            checked: None,
            opens: false,
        }
    }

    /// Shows it, and closes its menu when it is chosen.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let response = self.stay(ui, theme);
        if response.clicked() && !self.opens {
            ui.close();
        }
        response
    }

    /// Shows it in a menu that stays open.
    pub fn stay(self, ui: &mut Ui, theme: &Theme) -> Response {
        let w = &theme.window;
        let ink = if self.enabled {
            w.text
        } else {
            w.text_disabled()
        };
        let layout = |text: &str, size| {
            ui.painter()
                .layout_no_wrap(text.to_owned(), regular(size), color32(w.text_faint))
        };
        let (label, right) = (layout(self.label, BODY), layout(self.right, SMALL));
        let air = if self.right.is_empty() && !self.opens {
            0.0
        } else {
            AIR
        };
        let has_mark = !matches!(self.mark, Mark::None);
        // As wide before it is switched on as afterwards.
        let check = match self.checked {
            Some(_) if has_mark => CHECK,
            _ => 0.0,
        };
        let needed = LABEL_X + label.size().x + check + air + right.size().x + 12.0;
        // While the menu is measured, all the width of the screen is available.
        let width = if ui.is_sizing_pass() {
            needed
        } else {
            needed.max(ui.available_width())
        };
        let sense = if self.enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, CONTROL), sense);
        response.widget_info(|| match self.checked {
            Some(on) => WidgetInfo::selected(Role::CheckBox, self.enabled, on, self.label),
            None => WidgetInfo::labeled(Role::Button, self.enabled, self.label),
        });
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let painter = ui.painter();
        if self.enabled && (response.hovered() || response.has_focus()) {
            painter.rect_filled(rect, CornerRadius::same(RADIUS), color32(w.hover));
        }
        let at = egui::pos2(rect.left() + 17.0, rect.center().y);
        let soft = if self.enabled { w.text_soft } else { ink };
        match self.mark {
            Mark::Icon(mark) => icon(painter, at, mark, soft),
            Mark::Dot(colour) => {
                painter.circle_filled(at, 4.5, color32(colour));
            }
            Mark::None => {}
        }
        if self.checked == Some(true) {
            let behind = egui::pos2(rect.left() + LABEL_X + label.size().x + 16.0, at.y);
            let at = if has_mark { behind } else { at };
            icon(painter, at, Icon::Check, w.accent);
        }
        let y = |height: f32| rect.center().y - height / 2.0;
        let at = egui::pos2(rect.left() + LABEL_X, y(label.size().y));
        painter.galley_with_override_text_color(at, label, color32(ink));
        if self.opens {
            let at = egui::pos2(rect.right() - 14.0, rect.center().y);
            painter.text(
                at,
                Align2::CENTER_CENTER,
                Icon::CaretRight.glyph(),
                icons(12.0),
                color32(soft),
            );
        }
        let at = egui::pos2(rect.right() - 10.0 - right.size().x, y(right.size().y));
        painter.galley(at, right, color32(w.text_faint));
        response
    }
}

fn icon(painter: &egui::Painter, at: egui::Pos2, icon: Icon, ink: Colour) {
    painter.text(
        at,
        Align2::CENTER_CENTER,
        icon.glyph(),
        icons(16.0),
        color32(ink),
    );
}

/// A command as a line of a menu.
pub fn command_entry(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, command: Command) {
    let label = command.label_now(desk);
    let keys = command
        .shortcut_text(&desk.keymap, desk.language)
        .unwrap_or_default();
    let obstacle = command.obstacle(desk);
    let entry = Entry {
        right: &keys,
        enabled: obstacle.is_none(),
        checked: command.is_checked(desk),
        ..Entry::new(command.icon().map_or(Mark::None, Mark::Icon), &label)
    };
    let mut response = entry.show(ui, &desk.theme);
    if let Some(why) = obstacle {
        response = response.on_hover_text(t!(desk.language, why));
    }
    if response.clicked() {
        wishes.command(command);
    }
}

/// What a menu of an object offers.
pub fn menu_items_ui(ui: &mut Ui, desk: &Desk, wishes: &mut Wishes, items: &[Item]) {
    for item in items {
        match item {
            Item::Rule => rule(ui, &desk.theme),
            Item::Do(command) => command_entry(ui, desk, wishes, *command),
            Item::Ask(question) => {
                let label = t!(desk.language, question.key());
                if question.obstacle(desk).is_some() {
                    continue;
                }
                sub_menu(ui, &desk.theme, question.icon(), &label, |ui| {
                    choices_ui(ui, desk, wishes, *question);
                });
            }
        }
    }
}

/// An entry that opens further ones beside it.
pub fn sub_menu(
    ui: &mut Ui,
    theme: &Theme,
    icon: Icon,
    label: &str,
    content: impl FnOnce(&mut Ui),
) {
    let entry = Entry {
        opens: true,
        ..Entry::new(Mark::Icon(icon), label)
    };
    let response = entry.show(ui, theme);
    SubMenu::new().show(ui, &response, |ui| menu_ui(ui, content));
}

/// A line between groups of entries.
pub fn rule(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(
        Vec2::new(ui.available_width().min(1.0), 9.0),
        Sense::hover(),
    );
    let x = ui.max_rect().x_range();
    let y = rect.center().y;
    if !ui.is_sizing_pass() {
        ui.painter()
            .hline(x, y, egui::Stroke::new(1.0, color32(theme.window.hairline)));
    }
}

/// Pale words above a group of entries.
pub fn caption(ui: &mut Ui, theme: &Theme, text: &str) {
    let ink = color32(theme.window.text_faint);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), regular(SMALL), ink);
    let size = Vec2::new(galley.size().x + 20.0, 24.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let at = egui::pos2(rect.left() + 9.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// A menu below a button that may be far away in the code: `toggled` is whether it was pressed, `below` its box.
pub fn menu_below(ui: &Ui, id: Id, toggled: bool, below: Rect, content: impl FnOnce(&mut Ui)) {
    Popup::new(id, ui.ctx().clone(), below, ui.layer_id())
        .open_memory(toggled.then_some(SetOpenCommand::Toggle))
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(egui::Align::Min))
        .gap(4.0)
        .show(|ui| menu_ui(ui, content));
}

/// What a menu holds: entries without air between them. One that is higher than the window scrolls.
pub fn menu_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    tight(ui);
    let most = ui.ctx().content_rect().height() - AROUND_MENU;
    // Not only as high as egui lets an area be by itself.
    ui.set_max_height(most);
    let area = ScrollArea::vertical().max_height(most);
    area.show(ui, content).inner
}

/// Entries of a menu follow each other without air.
pub fn tight(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 0.0;
}
