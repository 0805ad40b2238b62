"""The inspector page in headless Chromium: its list, its details and its buttons."""

import os
import shutil
import sys

import requests
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

BASE, SCREENSHOT = sys.argv[1:3]
KEY = {"Authorization": "ESA U1BwYWdlOlNMcGFnZQ=="}
WRONG = "<request><itemUpdateRequest><item><itemName>a</itemName><itemUrl>demo-item-01</itemUrl></item></itemUpdateRequest></request>"

requests.post(f"{BASE}/__rms/reset", timeout=10)
requests.get(f"{BASE}/es/1.0/item/get?itemUrl=demo-item-01", headers=KEY, timeout=10)
requests.post(f"{BASE}/es/1.0/item/update", data=WRONG.encode(), headers=KEY, timeout=10)

options = webdriver.ChromeOptions()
options.binary_location = shutil.which("chromium")
for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,900"):
    options.add_argument(argument)
# An explicit path, so that Selenium does not download a driver.
page = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def wait(what, condition):
    try:
        return WebDriverWait(page, 15).until(lambda _: condition())
    except Exception:
        sys.exit(f"inspector: {what} did not appear; the page: {page.find_element(By.TAG_NAME, 'body').text[:600]}")


def rows():
    return page.find_elements(By.CSS_SELECTOR, "#lines tr")


def press(button):
    page.find_element(By.CSS_SELECTOR, button).click()
    wait("the page's message", lambda: page.find_element(By.ID, "message").text == "done")
    page.execute_script("document.getElementById('message').textContent = ''")


try:
    page.get(f"{BASE}/__rms/")
    wait("the list of two requests", lambda: len(rows()) == 2)
    wait("the mark of the violation", lambda: "1 violation" in rows()[0].text)
    rows()[0].click()
    detail = lambda: page.find_element(By.ID, "detail").text
    wait("the broken rule", lambda: "Element 'itemUrl': This element is not expected" in detail())
    wait("both sides", lambda: "Answer 400" in detail() and "Request data is wrong format" in detail())
    wait("the closest fixture", lambda: "Closest fixture: item.update/" in detail())
    page.save_screenshot(SCREENSHOT)

    Select(page.find_element(By.ID, "fault")).select_by_visible_text("maintenance")
    press("#inject")
    status = requests.get(f"{BASE}/es/1.0/item/get?itemUrl=demo-item-01", headers=KEY, timeout=10).status_code
    if status != 503:
        sys.exit(f"inspector: the injected fault gave {status}, not 503")
    wait("a new request without a reload", lambda: len(rows()) == 3 and "maintenance" in rows()[0].text)
    before = requests.get(f"{BASE}/__rms/shops", timeout=10).json()[0]["now"]
    press("[data-move='7776000']")
    after = requests.get(f"{BASE}/__rms/shops", timeout=10).json()[0]["now"]
    if before[:10] == after[:10]:
        sys.exit("inspector: the clock did not move")
    press("#reset")
    wait("an empty list", lambda: len(rows()) == 0)
finally:
    page.quit()
print(f"Chromium: the list, the details and the buttons of the inspector page work ({os.path.basename(SCREENSHOT)})")
